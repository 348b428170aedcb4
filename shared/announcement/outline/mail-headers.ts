import type { AnnotatedLine } from '../line'

const headerPattern = /^(?:from|to|cc|bcc|date|sent|reply-to|de|à|a|para|envoyé|enviado|enviado el|data) ?:/iu
const subjectPattern = /^(?:subject|objet|asunto|assunto|re|fwd?|tr) ?:/iu
const senderPattern = /^(?:from|de) ?:/iu

/** Without the head of a mail that the page was pasted from: its date is the day of writing. */
export const dropMailHeaders = (lines: AnnotatedLine[]): AnnotatedLine[] => {
  const start = lines
    .slice(0, 4)
    .findIndex(({ text }) => headerPattern.test(text) || subjectPattern.test(text))
  if (start === -1) return lines
  const length = lines
    .slice(start)
    .findIndex(({ text }) => !headerPattern.test(text) && !subjectPattern.test(text))
  const head = lines.slice(start, length === -1 ? undefined : start + length)
  if (head.length < 3 || !head.some(({ text }) => senderPattern.test(text))) return lines
  return [
    ...lines.slice(0, start),
    ...head.filter(({ text }) => subjectPattern.test(text)),
    ...lines.slice(start + head.length),
  ]
}
