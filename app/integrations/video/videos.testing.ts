import './codecs.ts'
import { randomBytes } from 'node:crypto'
import {
  AudioSample,
  AudioSampleSource,
  BufferSource,
  BufferTarget,
  EncodedPacket,
  EncodedPacketSink,
  EncodedVideoPacketSource,
  Input,
  MP4,
  Mp4OutputFormat,
  Output,
  VideoSample,
  VideoSampleSource,
  WebMOutputFormat,
} from 'mediabunny'

/** A short film of moving stripes that says where it was made. */
export async function film({
  seconds = 1,
  width = 320,
  height = 240,
  container = 'mp4' as 'mp4' | 'webm',
} = {}) {
  const isWebm = container === 'webm'
  const output = new Output({
    format: isWebm ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: 'in-memory' }),
    target: new BufferTarget(),
  })
  const source = new VideoSampleSource({
    codec: isWebm ? 'vp8' : 'avc',
    bitrate: 300_000,
    keyFrameInterval: 1,
  })
  output.addVideoTrack(source)
  output.setMetadataTags({
    comment: 'made by Noura',
    ...(!isWebm && { raw: { '©xyz': '+24.7136+046.6753/' } }),
  })
  await output.start()
  const pixels = new Uint8Array(width * height * 4).fill(255)
  for (let frame = 0; frame < seconds * 10; frame += 1) {
    for (let at = 0; at < width * height; at += 1) pixels[at * 4] = (frame * 12 + at) % 256
    const sample = new VideoSample(pixels, {
      format: 'RGBA',
      codedWidth: width,
      codedHeight: height,
      timestamp: frame / 10,
      duration: 0.1,
    })
    await source.add(sample)
    sample.close()
  }
  await output.finalize()
  return Buffer.from(output.target.buffer!)
}

/** A film that plays, of at least so many bytes: one second of noise, again and again. */
export async function largeFilm(bytes: number) {
  const [width, height, rate] = [640, 480, 12]
  const noise = new Output({ format: new Mp4OutputFormat(), target: new BufferTarget() })
  const drawn = new VideoSampleSource({ codec: 'avc', bitrate: 40_000_000, keyFrameInterval: 1 })
  noise.addVideoTrack(drawn)
  await noise.start()
  for (let frame = 0; frame < rate; frame += 1) {
    const sample = new VideoSample(randomBytes(width * height * 4), {
      format: 'RGBA',
      codedWidth: width,
      codedHeight: height,
      timestamp: frame / rate,
      duration: 1 / rate,
    })
    await drawn.add(sample)
    sample.close()
  }
  await noise.finalize()
  const input = new Input({ formats: [MP4], source: new BufferSource(noise.target.buffer!) })
  const track = (await input.getPrimaryVideoTrack())!
  const second: EncodedPacket[] = []
  for await (const packet of new EncodedPacketSink(track).packets()) second.push(packet)
  const decoderConfig = (await track.getDecoderConfig())!
  const output = new Output({ format: new Mp4OutputFormat({ fastStart: false }), target: new BufferTarget() })
  const copied = new EncodedVideoPacketSource('avc')
  output.addVideoTrack(copied)
  await output.start()
  for (let at = 0, sent = 0; sent < bytes; at += 1)
    for (const { data, type, timestamp, duration } of second) {
      await copied.add(new EncodedPacket(data, type, at + timestamp, duration), { decoderConfig })
      sent += data.byteLength
    }
  await output.finalize()
  return new Uint8Array(output.target.buffer!)
}

/** A second of a tone in a video's container, and no pictures. */
export async function sound() {
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'in-memory' }),
    target: new BufferTarget(),
  })
  const source = new AudioSampleSource({ codec: 'opus', bitrate: 64_000 })
  output.addAudioTrack(source)
  await output.start()
  const data = Float32Array.from({ length: 48_000 }, (_, at) => Math.sin(at / 17) / 2)
  const sample = new AudioSample({
    data,
    format: 'f32',
    numberOfChannels: 1,
    sampleRate: 48_000,
    timestamp: 0,
  })
  await source.add(sample)
  sample.close()
  await output.finalize()
  return Buffer.from(output.target.buffer!)
}
