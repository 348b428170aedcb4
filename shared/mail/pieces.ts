import type { PlannableClinic, PlannableDay } from '../domain/clinic/clinic'
import { daysToCome, dayWithOpenWayIn } from '../domain/clinic/clinic-times'
import { dayWindow, plan } from '../domain/clinic/plan'
import { type MailVoice, mailVoice } from '../language/mail-voice'
import type { Apart, Inline } from '../language/sentence'
import { clockWords, dateRange, spanForReader } from '../language/times'
import type { Block, MailContent, TimeRow } from './content'
import { aside, clip, oneLine } from './plain-text'
import type { MailRequest } from './request'

export const voiceOf = ({ registration }: Pick<MailRequest, 'registration'>): MailVoice =>
  mailVoice(registration.language)

/** The clinic's title as a mail says it: one line, at most 100 characters. */
export const titleOf = (clinic: Pick<PlannableClinic, 'title'>): string => clip(oneLine(clinic.title), 100)

/** The title inside a plain line: the subject, or what an inbox shows beside it. */
export const titleAside = (clinic: Pick<PlannableClinic, 'title'>): string => aside(titleOf(clinic))

/** The title inside a sentence. */
export const titleApart = (clinic: Pick<PlannableClinic, 'title'>): Apart => ({ strong: titleOf(clinic) })

/** The days the mail speaks about: those to come, or all when none is. */
export const daysConcerned = ({ clinic, now }: MailRequest): readonly PlannableDay[] => {
  const left = daysToCome(clinic, now)
  return left.length > 0 ? left : clinic.days
}

/** `10–11 December 2025` of these days. */
export const datesOf = (days: readonly PlannableDay[], voice: MailVoice): string => {
  const [first, last] = [days[0], days.at(-1)]
  return first && last ? dateRange(first.date, last.date, voice.language) : ''
}

/** The clock time at which a day begins, with place and offset. */
export const startClock = (clinic: PlannableClinic, day: PlannableDay, voice: MailVoice): string =>
  clockWords(dayWindow(clinic, day).from, clinic.timeZone, voice.language)

/** A day, present or former, in the clinic's zone and the reader's. @param label what the row is called */
export const timeRow = (
  request: MailRequest,
  label: string,
  day: { date: string; start: string; end: string; zone: string },
  struck = false,
): TimeRow => {
  const voice = voiceOf(request)
  const { from, to } = dayWindow({ timeZone: day.zone }, day)
  const zones = { clinic: day.zone, reader: request.registration.timeZone }
  const { clinic, own } = spanForReader(from, to, zones, voice.language)
  const ownRow = own && { label: voice.say('yourTime'), words: `${own.date}, ${own.clock}` }
  return { label, date: clinic.date, clock: clinic.clock, own: ownRow, struck }
}

export const timesBlock = (
  request: MailRequest,
  title: string | null,
  days: readonly PlannableDay[],
): Block => ({
  type: 'times',
  title,
  rows: days.map((day) =>
    timeRow(request, voiceOf(request).say('day', { number: day.number }), {
      ...day,
      zone: request.clinic.timeZone,
    }),
  ),
})

/** The way in, when there is one: for who registers, or is told of a change, within a day's last hour or during it. */
export const wayInBlocks = (request: MailRequest): Block[] => {
  const { clinic, now, links } = request
  const voice = voiceOf(request)
  const day = dayWithOpenWayIn(clinic, now)
  if (links.join === null) return []
  const running = day && dayWindow(clinic, day).from <= now
  const begins = day && { number: day.number, clock: { isolate: startClock(clinic, day, voice) } }
  return [
    {
      type: 'way-in',
      title: voice.say('wayIn.heading'),
      text: begins ? voice.pieces(running ? 'wayIn.running' : 'wayIn.soon', begins) : [],
      action: { label: voice.say('wayIn.button'), url: links.join },
      note: voice.say('wayIn.personal'),
    },
  ]
}

/** The days of which the reminder with the programme went out before this person came. */
export const daysRemindedBefore = (request: MailRequest): PlannableDay[] => {
  const reminded = plan(request.clinic).filter(({ kind, at }) => kind === 'reminder-day' && at <= request.now)
  return daysToCome(request.clinic, request.now).filter(({ number }) =>
    reminded.some(({ day }) => day === number),
  )
}

/** A paragraph of one sentence. */
export const paragraph = (...text: Inline[]): Block => ({ type: 'paragraph', text })

export const myPageBlock = (request: MailRequest): Block => ({
  type: 'action',
  action: { label: voiceOf(request).say('myPage'), url: request.links.my },
  quiet: true,
})

export const linkLine = (label: string, url: string): Inline[] => [{ link: url, label }]

/** What stands around every mail to a registrant. */
export const framed = (
  request: MailRequest,
  own: Pick<MailContent, 'subject' | 'preview' | 'heading' | 'blocks'> & { footer?: Inline[][] },
): MailContent => {
  const voice = voiceOf(request)
  const { registration, clinic, links, replyTo } = request
  const page: Inline[] = [
    ...linkLine(voice.say('myPage'), links.my),
    ' · ',
    ...linkLine(voice.say('clinicPage'), links.clinic),
  ]
  return {
    ...own,
    language: voice.language,
    clinic: titleOf(clinic),
    greeting: voice.pieces('greeting', { name: { isolate: clip(oneLine(registration.name), 80) } }),
    footer: [
      ...(own.footer ?? []),
      ...(replyTo === null ? [] : [[voice.say('footer.reply')]]),
      page,
      voice.pieces('footer.why', { email: { isolate: registration.email } }),
    ],
  }
}
