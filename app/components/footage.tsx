import { isVideoKey } from '../domain/content/stored-file.ts'
import { picturePath } from '../domain/content/picture.ts'

type FootageProps = {
  fileKey: string
  /** The still that stands for a video until it plays. */
  posterKey?: string | null
  /** What is seen, in words. */
  alt: string
  width?: number
  height?: number
  className?: string
  /** Whether a video can be played here; otherwise it shows its first picture. */
  plays?: boolean
}

/** A picture, or a video by its first picture. */
export function Footage({ fileKey, posterKey, alt, plays = false, ...box }: FootageProps) {
  const src = picturePath(fileKey)
  if (!isVideoKey(fileKey)) return <img src={src} alt={alt} loading="lazy" {...box} />
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- the draft brings no captions of its sound
    <video
      src={src}
      aria-label={alt}
      controls={plays}
      preload="metadata"
      playsInline
      {...(posterKey && { poster: picturePath(posterKey) })}
      {...box}
    />
  )
}
