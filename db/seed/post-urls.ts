/** The address of an invented post of a channel, in the shape its platform gives addresses. `key` makes it unlike others. */
export function postUrlOf({ platform, handle }: { platform: string; handle: string }, key: string): string {
  const letters = key.replaceAll('-', '').slice(0, 11)
  const digits = String(BigInt(`0x${letters}`))
    .padStart(18, '7')
    .slice(0, 18)
  const shapes: Record<string, string> = {
    instagram: `https://www.instagram.com/reel/${letters}/`,
    tiktok: `https://www.tiktok.com/@${handle}/video/${digits}`,
    youtube: `https://www.youtube.com/watch?v=${letters}`,
    telegram: `https://t.me/${handle}/${digits.slice(-5)}`,
    snapchat: `https://www.snapchat.com/spotlight/W7_EDlXWTBiXAEEniNoMPwAAYcHVyZXRlY2h${letters}`,
    x: `https://x.com/${handle}/status/${digits}`,
    vkontakte: `https://vk.com/wall-${digits.slice(0, 8)}_${digits.slice(-5)}`,
    odnoklassniki: `https://ok.ru/group/${digits.slice(0, 14)}/topic/${digits.slice(0, 15)}`,
    pinterest: `https://www.pinterest.com/pin/${digits}/`,
    linkedin: `https://www.linkedin.com/feed/update/urn:li:activity:7${digits}/`,
  }
  return shapes[platform]!
}
