import type { AnnotatedLine } from '../../line'

const headerPattern = /^(?:from|to|cc|bcc|date|sent|reply-to|de|à|a|para|envoyé|enviado|enviado el|data) ?:/iu
const subjectPattern = /^(?:subject|objet|asunto|assunto|re|fwd?|tr) ?:/iu
const senderPattern = /^(?:from|de) ?:/iu

/** Heads that only mails have, so that two lines are enough. */
const sentPattern = /^(?:sent|envoyé|enviado(?: el)?) ?:|^(?:from|de) ?:.*@/iu
const forwardPattern =
  /^[-_\s]{2,}\s?(?:(?:begin )?forwarded message|original (?:message|appointment)|message (?:transféré|d['’]origine)|mensaje (?:reenviado|original)|mensagem (?:encaminhada|original))/iu
/** `On 2 February 2026 at 10:14, Secretariat <office@example.org> wrote:` */
const replyPattern = /^(?:on|le|el|em) .{4,160}(?:wrote|a écrit|escribió|escreveu) ?:$/iu

/** Without the heads of mails that the page was pasted from: their dates are the days of writing. */
export const dropMailHeaders = (lines: AnnotatedLine[]): AnnotatedLine[] =>
  dropHeaderBlock(
    lines.filter(
      ({ text }, index) => index > maxHeadLine || !(forwardPattern.test(text) || replyPattern.test(text)),
    ),
  )

const maxHeadLine = 12

const dropHeaderBlock = (lines: AnnotatedLine[]): AnnotatedLine[] => {
  const start = lines
    .slice(0, 4)
    .findIndex(({ text }) => headerPattern.test(text) || subjectPattern.test(text))
  if (start === -1) return lines
  const length = lines
    .slice(start)
    .findIndex(({ text }) => !headerPattern.test(text) && !subjectPattern.test(text))
  const head = lines.slice(start, length === -1 ? undefined : start + length)
  const isMail =
    (head.length >= 2 && head.some(({ text }) => sentPattern.test(text))) ||
    (head.length >= 3 && head.some(({ text }) => senderPattern.test(text)))
  if (!isMail) return lines
  return [
    ...lines.slice(0, start),
    ...head.filter(({ text }) => subjectPattern.test(text)),
    ...lines.slice(start + head.length),
  ]
}
