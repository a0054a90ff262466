import * as codecs from '@napi-rs/webcodecs'

const names = [
  'AudioData',
  'AudioDecoder',
  'AudioEncoder',
  'EncodedAudioChunk',
  'EncodedVideoChunk',
  'VideoColorSpace',
  'VideoDecoder',
  'VideoEncoder',
  'VideoFrame',
] as const

// The reader of containers looks for the codecs where a browser has them.
for (const name of names) Object.assign(globalThis, { [name]: codecs[name] })
