import { useFormat } from '#app/components/format.tsx'

/** A country by its name, a region by its country and code. */
export function usePlaceName() {
  const { country } = useFormat()
  return (place: string) =>
    place.length === 2 ? country(place) : `${country(place.slice(0, 2))} \u2066${place}\u2069`
}
