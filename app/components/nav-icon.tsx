import { Broadcast } from '@phosphor-icons/react/dist/icons/Broadcast'
import { FileText } from '@phosphor-icons/react/dist/icons/FileText'
import { HandCoins } from '@phosphor-icons/react/dist/icons/HandCoins'
import { Images } from '@phosphor-icons/react/dist/icons/Images'
import { ListChecks } from '@phosphor-icons/react/dist/icons/ListChecks'
import type { PlaceKey } from './navigation.ts'

const icons: Partial<Record<PlaceKey, typeof ListChecks>> = {
  turn: ListChecks,
  briefs: FileText,
  earnings: HandCoins,
  library: Images,
  channels: Broadcast,
}

/** The picture beside a place's name in the bottom bar; never without the name. */
export function NavIcon({ place }: { place: PlaceKey }) {
  const Icon = icons[place]
  return Icon ? <Icon size={20} aria-hidden="true" /> : null
}
