import './codecs.ts'
import path from 'node:path'
import {
  Conversion,
  EncodedPacketSink,
  FilePathSource,
  FilePathTarget,
  Input,
  type InputVideoTrack,
  MP4,
  Output,
  QTFF,
  type VideoSample,
  VideoSampleSink,
  WEBM,
  WebMOutputFormat,
} from 'mediabunny'
import sharp from 'sharp'
import { largestThumbPx } from '../../domain/content/picture.ts'
import {
  faultOf,
  largestStillPx,
  stillMoments,
  type VideoFacts,
  type VideoFault,
} from '../../domain/content/video.ts'
import { packetBound, ReservingOutput } from './reserving-output.ts'
import type { Cleaning, Still, Task } from './task.ts'

/** A process of its own for what strangers sent: `open-video.ts` starts it, bounds it and ends it. */
const task = JSON.parse(process.argv[2]!) as Task
const input = new Input({ formats: [MP4, QTFF, WEBM], source: new FilePathSource(task.from) })
const result = task.name === 'clean' ? await clean(task) : await drawStills(task.folder)
process.stdout.write(JSON.stringify(result))

/** Writes the pictures and the sound anew into a container of ours: everything else in the file stays behind. */
async function clean({ to, thumb }: Cleaning): Promise<VideoFacts | { fault: VideoFault }> {
  const track = await input.getPrimaryVideoTrack()
  if (!track) return { fault: 'video_broken' }
  const facts = await factsOf(track)
  const fault = faultOf(facts)
  if (fault) return { fault }
  if (!(await drawFirst(track, thumb))) return { fault: 'video_broken' }
  const target = new FilePathTarget(to)
  const output =
    facts.container === 'webm'
      ? new Output({ format: new WebMOutputFormat(), target })
      : new ReservingOutput(target, await packetBound(input))
  const conversion = await Conversion.init({ input, output, tags: {}, showWarnings: false })
  if (!conversion.isValid) return { fault: 'video_broken' }
  await conversion.execute()
  return facts
}

/** Durations come from the pictures themselves: a header may say anything. */
async function factsOf(track: InputVideoTrack): Promise<VideoFacts> {
  const container = (await input.getFormat()) === WEBM ? 'webm' : 'mp4'
  const durationMs = Math.round((await track.computeDuration()) * 1000)
  return { container, width: track.displayWidth, height: track.displayHeight, durationMs }
}

/** A file that was cut off has no last packet; one that is no video has no first picture. @returns whether it opens. */
async function drawFirst(track: InputVideoTrack, to: string) {
  if (!(await new EncodedPacketSink(track).getPacket(Infinity))) return false
  if (!(await track.canDecode())) return false
  const first = await new VideoSampleSink(track).getSample(await track.getFirstTimestamp())
  if (!first) return false
  await draw(first, to, largestThumbPx)
  first.close()
  return true
}

/** Writes one picture of a video, upright and within a size. */
async function draw(sample: VideoSample, to: string, sidePx: number) {
  const pixels = new Uint8Array(sample.allocationSize({ format: 'RGBA' }))
  await sample.copyTo(pixels, { format: 'RGBA' })
  const raw = { width: sample.codedWidth, height: sample.codedHeight, channels: 4 } as const
  return sharp(pixels, { raw })
    .rotate(sample.rotation)
    .resize({ width: sidePx, height: sidePx, fit: 'inside', withoutEnlargement: true })
    .flatten()
    .webp({ quality: 78 })
    .toFile(to)
}

async function drawStills(folder: string): Promise<Still[]> {
  const track = (await input.getPrimaryVideoTrack())!
  const { durationMs } = await factsOf(track)
  const start = await track.getFirstTimestamp()
  const moments = stillMoments(durationMs)
  const stills: Still[] = []
  const samples = new VideoSampleSink(track).samplesAtTimestamps(moments.map((ms) => start + ms / 1000))
  for await (const sample of samples) {
    const position = stills.length
    if (!sample) throw new Error(`no picture at ${moments[position]} ms`)
    const file = path.join(folder, `${position}.webp`)
    const { width, height } = await draw(sample, file, largestStillPx)
    sample.close()
    stills.push({ position, atMs: moments[position]!, file, width, height })
  }
  return stills
}
