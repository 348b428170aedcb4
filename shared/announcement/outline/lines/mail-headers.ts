import type { AnnotatedLine } from '../../line'

const headerPattern =
  /^(?:from|to|cc|bcc|date|sent|reply-to|de|à|a|para|envoyé|enviado|enviado el|data|fecha|от|кому|дата|копия|发件人|收件人|日期|抄送|发送时间|von|gesendet|an) ?[:：]/iu
const subjectPattern = /^(?:subject|objet|asunto|assunto|betreff|тема|主题|re|fwd?|tr) ?[:：]/iu
const senderPattern = /^(?:from|de|von|от|发件人) ?[:：]/iu

/** Heads that only mails have, so that two lines are enough. */
const sentPattern = /^(?:sent|envoyé|enviado(?: el)?|gesendet) ?:|^(?:from|de|von|от|发件人) ?[:：].*@/iu
const forwardPattern =
  /^[-_\s]{2,}\s?(?:(?:begin )?forwarded message|original (?:message|appointment)|message (?:transféré|d['’]origine)|mensaje (?:reenviado|original)|mensagem (?:encaminhada|original)|(?:ursprüngliche|weitergeleitete) nachricht)/iu
/** `On 2 February 2026 at 10:14, Secretariat <office@example.org> wrote:` */
const replyPattern = /^(?:on|le|el|em) .{4,160}(?:wrote|a écrit|escribió|escreveu) ?:$/iu

/** Without the heads of mails that the page was pasted from, at its top and inside it: their dates are the days of writing. */
export const dropMailHeaders = (lines: AnnotatedLine[]): AnnotatedLine[] => {
  const kept: AnnotatedLine[] = []
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as AnnotatedLine
    const head = isHeadLine(line) ? findHeadFrom(lines, index) : []
    if (head.length > 0) kept.push(...(isRepeatedSubject(head, kept) ? [] : head.filter(isSubject)))
    else if (!isMailMark(line)) kept.push(line)
    index += Math.max(1, head.length)
  }
  return kept
}

/**
 * Without the mail that another one answers to, below `On 2 February, Secretariat wrote:`. It is kept where the answer
 * names no date, as a note above a mail that is passed on.
 */
export const dropAnsweredMail = (lines: AnnotatedLine[]): AnnotatedLine[] => {
  const at = lines.findIndex(({ text }) => replyPattern.test(text))
  const answer = at === -1 ? [] : dropMailHeaders(lines.slice(0, at))
  return answer.some(({ dates }) => dates.length > 0) ? lines.slice(0, at) : lines
}

const maxHeadLength = 12

const isSubject = ({ text }: AnnotatedLine): boolean => subjectPattern.test(text)

const isHeadLine = ({ text }: AnnotatedLine): boolean => headerPattern.test(text) || subjectPattern.test(text)

const isMailMark = ({ text }: AnnotatedLine): boolean => forwardPattern.test(text) || replyPattern.test(text)

/** The lines of a mail's head from the index on; empty where `From: 09:00` and the like stand there. */
const findHeadFrom = (lines: AnnotatedLine[], index: number): AnnotatedLine[] => {
  const reach = lines.slice(index, index + maxHeadLength)
  const length = reach.findIndex((line) => !isHeadLine(line))
  const head = length === -1 ? reach : reach.slice(0, length)
  const isMail =
    (head.length >= 2 && head.some(({ text }) => sentPattern.test(text))) ||
    (head.length >= 3 && head.some(({ text }) => senderPattern.test(text)) && !head.some(hasHours))
  return isMail ? head : []
}

const hasHours = ({ times }: AnnotatedLine): boolean => times.some(({ to }) => to !== null)

/** `Re: Clinic` above `Subject: Clinic`: the mails of a thread have one subject. */
const isRepeatedSubject = (head: AnnotatedLine[], kept: AnnotatedLine[]): boolean => {
  const words = (text: string): string => text.replace(/^(?:\s*\p{L}{2,9} ?:)+\s*/iu, '').toLowerCase()
  const subject = head.find(isSubject)
  return (
    subject !== undefined &&
    kept.slice(0, maxHeadLength).some((line) => isSubject(line) && words(line.text) === words(subject.text))
  )
}
