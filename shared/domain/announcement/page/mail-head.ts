import type { Line } from './page-lines'

const fields = /^(?:from|to|cc|bcc|date|sent|reply-to|de|à|a|para|envoyé|enviado|enviado el|data) ?:/iu
const subject = /^(?:subject|objet|asunto|assunto|re|fwd?|tr) ?:/iu
const senders = /^(?:from|de) ?:/iu

/** Without the head of a mail that the page was pasted from: its date is the day of writing. */
export const withoutMailHead = (lines: Line[]): Line[] => {
  const start = lines.slice(0, 4).findIndex(({ text }) => fields.test(text) || subject.test(text))
  if (start === -1) return lines
  const length = lines.slice(start).findIndex(({ text }) => !fields.test(text) && !subject.test(text))
  const head = lines.slice(start, length === -1 ? undefined : start + length)
  if (head.length < 3 || !head.some(({ text }) => senders.test(text))) return lines
  return [
    ...lines.slice(0, start),
    ...head.filter(({ text }) => subject.test(text)),
    ...lines.slice(start + head.length),
  ]
}
