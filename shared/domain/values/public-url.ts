import * as z from 'zod'

/** Whether an address can be shown to everybody: it has no password in it and names a host of the Internet. */
const isPublicAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { username, password, hostname } = new URL(text)
  return username === '' && password === '' && /\.[a-z][a-z0-9-]+\.?$/.test(hostname)
}

/** An https address that pages and mails may show to everybody. */
export const PublicUrl = z
  .url({ protocol: /^https$/ })
  .max(2000)
  .refine(isPublicAddress)
