import { z } from 'zod'

/** The script for a brand's own site. A change of its bytes is a new version with a new name. */
export const scriptPath = '/athar.v1.js'
export const scriptIntegrity = 'sha384-/YRfgcB0jHUWBH61FvgftNLWaYokNCLIEGTU2z66ezDPzRdjEto8uktePexOl+EQ'

/** The hosts of a campaign from which browsers may report. */
export const mostSites = 10

/** The host of a site as typed, with or without the rest of an address; undefined when there is none in it. */
export function readSiteHost(typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  const address = /^https?:\/\//.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return undefined
  const { host, hostname } = new URL(address)
  return /^[a-z0-9.-]+$/.test(hostname) && /[a-z0-9]$/.test(hostname) && hostname.length <= 200
    ? host
    : undefined
}

export const siteForm = z.object({
  host: z.string('required').trim().min(1, 'required').max(300, 'too_long'),
})

/** What a brand puts into its pages. */
export const scriptTag = (origin: string, campaignId: string) =>
  [
    '<script>window.athar = window.athar || function () { (athar.q = athar.q || []).push(arguments) }</script>',
    `<script async src="${origin}${scriptPath}" data-campaign="${campaignId}"`,
    `  integrity="${scriptIntegrity}" crossorigin="anonymous"></script>`,
  ].join('\n')
