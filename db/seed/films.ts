import '../../app/integrations/video/codecs.ts'
import { BufferTarget, Mp4OutputFormat, Output, VideoSample, VideoSampleSource } from 'mediabunny'
import sharp from 'sharp'
import { stillLife } from './pictures.ts'

/** A phone's upright picture, small enough for a seed. */
const frame = { width: 360, height: 640, seconds: 4, perSecond: 8 }

/**
 * A generated film as MP4, always the same for the same seed: a still life that the camera passes slowly. There is no
 * person and no sound in it.
 */
export async function drawFilm(seed: string): Promise<Blob> {
  const { width, height, seconds, perSecond } = frame
  const [wide, count] = [width * 2, seconds * perSecond]
  const scene = await sharp(Buffer.from(stillLife(seed, wide, height)))
    .ensureAlpha()
    .raw()
    .toBuffer()
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'in-memory' }),
    target: new BufferTarget(),
  })
  const source = new VideoSampleSource({ codec: 'avc', bitrate: 600_000, keyFrameInterval: 1 })
  output.addVideoTrack(source)
  await output.start()
  for (let at = 0; at < count; at += 1) {
    const left = Math.round(((wide - width) * at) / (count - 1))
    const pixels = await sharp(scene, { raw: { width: wide, height, channels: 4 } })
      .extract({ left, top: 0, width, height })
      .raw()
      .toBuffer()
    const sample = new VideoSample(new Uint8Array(pixels), {
      format: 'RGBA',
      codedWidth: width,
      codedHeight: height,
      timestamp: at / perSecond,
      duration: 1 / perSecond,
    })
    await source.add(sample)
    sample.close()
  }
  await output.finalize()
  return new Blob([output.target.buffer!])
}
