import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'

/** `messageId`: a letter that is sent again bears the same one, and a mailbox knows it by that. */
export type Letter = {
  to: string
  subject: string
  text: string
  messageId?: string
  headers?: Record<string, string>
}
export type Mail = (letter: Letter) => Promise<void>

/** Sends letters by SMTP; without a server they are kept as files in `directory`, for the demo and the tests. */
export function connectMail({
  smtpUrl,
  from,
  directory,
}: {
  smtpUrl: string
  from: string
  directory: string
}): Mail {
  if (smtpUrl) {
    const transport = createTransport(smtpUrl)
    return async (letter) => {
      await transport.sendMail({ from, ...letter })
    }
  }
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return async (letter) => {
    const { message } = await transport.sendMail({ from, ...letter })
    await mkdir(directory, { recursive: true })
    await writeFile(path.join(directory, `${randomUUID()}.eml`), message as Buffer)
  }
}
