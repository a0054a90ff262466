import {
  type AudioSource,
  type AudioTrackMetadata,
  type Input,
  Mp4OutputFormat,
  Output,
  type Target,
  type VideoSource,
  type VideoTrackMetadata,
} from 'mediabunny'

/**
 * An MP4 whose table of contents stands before its pictures, so that it plays before all of it is there, and which is
 * written as it is read: room for the table is left first. Keeping the pictures in memory until the table is known
 * would take as much memory as the file is long.
 */
export class ReservingOutput extends Output<Mp4OutputFormat, Target> {
  readonly #maximumPacketCount: number

  constructor(target: Target, maximumPacketCount: number) {
    super({ format: new Mp4OutputFormat({ fastStart: 'reserve' }), target })
    this.#maximumPacketCount = maximumPacketCount
  }

  override addVideoTrack(source: VideoSource, metadata?: VideoTrackMetadata) {
    return super.addVideoTrack(source, { ...metadata, maximumPacketCount: this.#maximumPacketCount })
  }

  override addAudioTrack(source: AudioSource, metadata?: AudioTrackMetadata) {
    return super.addAudioTrack(source, { ...metadata, maximumPacketCount: this.#maximumPacketCount })
  }
}

/** So many packets no track of a film will have, with some to spare for sound that has to be written otherwise. */
export async function packetBound(input: Input): Promise<number> {
  const counts = await Promise.all(
    (await input.getTracks()).map(async (track) => (await track.computePacketStats()).packetCount),
  )
  return Math.max(...counts) + Math.ceil((await input.computeDuration()) * 60) + 100
}
