import type { DaySummary } from '../domain/attendance/day-summary'
import type { GroupCount } from '../domain/attendance/group-counts'
import type { Language, PlannableClinic } from '../domain/clinic/clinic'
import { Sector } from '../domain/registration/registration'
import { MINUTE, millisOf } from '../domain/time/instant'
import { localeOf } from '../language/direction'
import { type MailVoice, mailVoice } from '../language/mail-voice'
import { sectorName } from '../language/sectors'
import { momentWords, spanWords } from '../language/times'
import type { Block, MailContent } from './content'
import { type ComposedMail, mimeOf } from './mime'
import { linkLine, paragraph, titleAside, titleOf } from './pieces'
import { clip, oneLine } from './plain-text'

export interface SummaryMailRequest {
  clinic: PlannableClinic
  summary: DaySummary
  recipient: { name: string; email: string; language: Language }
  links: { summary: string }
  mailId: string
  from: string
  replyTo: string | null
}

/** The report of one day, to organisers and ITU. It holds counts only, no name of a registrant. */
export const composeSummaryMail = (request: SummaryMailRequest): Promise<ComposedMail> => {
  const { mailId, from, replyTo, recipient, summary } = request
  return mimeOf({ mailId, from, replyTo, to: recipient, now: summary.dataTakenAt }, contentOf(request), null)
}

const MOST_GROUPS = 10

const contentOf = ({ clinic, summary, recipient, links }: SummaryMailRequest): MailContent => {
  const voice = mailVoice(recipient.language)
  const { say } = voice
  const { counts, window } = summary
  const { date, clock } = spanWords(window.from, window.to, clinic.timeZone, voice.language)
  const minutes = Math.ceil((summary.longEnough * (millisOf(window.to) - millisOf(window.from))) / MINUTE)
  const taken = momentWords(summary.dataTakenAt, clinic.timeZone, voice.language)
  return {
    language: voice.language,
    subject: say('summary.subject', { number: summary.day, clinic: titleAside(clinic) }),
    preview: `${say('summary.registered')} ${counts.registered}, ${say('summary.inRoom')} ${counts.inRoom}`,
    clinic: titleOf(clinic),
    heading: say('summary.heading', { number: summary.day }),
    greeting: recipient.name.trim()
      ? voice.pieces('greeting', { name: { isolate: clip(oneLine(recipient.name), 120) } })
      : null,
    blocks: [
      paragraph(`${date}, `, { isolate: clock }),
      { type: 'numbers', items: fourNumbers(summary, voice) },
      paragraph(say('summary.longEnoughMeans', { minutes })),
      paragraph(say('summary.unmatched', { count: counts.unmatchedRows })),
      paragraph(...voice.pieces('summary.taken', { moment: { isolate: taken } })),
      { type: 'action', action: { label: say('summary.button'), url: links.summary }, quiet: true },
      ...groups(say('summary.bySector'), summary.bySector, voice, (label) => sectorLabel(label, voice)),
      ...groups(say('summary.byOrganisation'), summary.byOrganisation, voice, (label) => label),
      ...groups(say('summary.byCountry'), summary.byCountry, voice, (label) => countryName(label, voice)),
    ],
    footer: [
      linkLine(say('summary.button'), links.summary),
      voice.pieces('summary.why', { email: { isolate: recipient.email } }),
    ],
  }
}

/** Where nobody kept count of the clicks, that number is told as unknown, not as 0. */
const fourNumbers = ({ counts }: DaySummary, { say }: MailVoice) => [
  { label: say('summary.registered'), value: String(counts.registered) },
  { label: say('summary.tried'), value: counts.tried === null ? '–' : String(counts.tried) },
  { label: say('summary.inRoom'), value: String(counts.inRoom) },
  { label: say('summary.longEnough'), value: String(counts.inRoomLongEnough) },
]

const groups = (
  title: string,
  counts: readonly GroupCount[],
  { say }: MailVoice,
  nameOf: (label: string) => string,
): Block[] => {
  if (counts.length === 0) return []
  const left = counts.length - MOST_GROUPS
  const rows = counts.slice(0, MOST_GROUPS).map(({ label, registered, inRoom, inRoomLongEnough }) => ({
    label: clip(oneLine(nameOf(label)), 80) || say('summary.unsaid'),
    values: [registered, inRoom, inRoomLongEnough],
  }))
  const heads = [
    say('summary.group'),
    say('summary.registered'),
    say('summary.inRoom'),
    say('summary.longEnough'),
  ]
  return [
    { type: 'table', title, heads, rows, more: left > 0 ? say('summary.others', { count: left }) : null },
  ]
}

const sectorLabel = (label: string, { language }: MailVoice): string => {
  const sector = Sector.safeParse(label)
  return sector.success ? sectorName(sector.data, language) : label
}

const countryName = (label: string, { language }: MailVoice): string =>
  /^[A-Z]{2}$/.test(label)
    ? (new Intl.DisplayNames(localeOf(language), { type: 'region' }).of(label) ?? label)
    : label
