import type { Block, MailContent, TimeRow } from '../content'
import {
  daysConcerned,
  framed,
  linkLine,
  myPageBlock,
  paragraph,
  timeRow,
  timesBlock,
  titleApart,
  titleAside,
  voiceOf,
  wayInBlocks,
} from '../pieces'
import { dayOf, type MailRequest } from '../request'

/** Old and new time in words, each in both zones. Without a former time only the new one is told. */
export const moved = (request: MailRequest): MailContent => {
  const { clinic, former } = request
  const voice = voiceOf(request)
  const day = dayOf(request)
  const { number } = day
  const before: TimeRow[] = former ? [timeRow(request, voice.say('moved.before'), former, true)] : []
  const now = timeRow(request, voice.say('moved.now'), { ...day, zone: clinic.timeZone })
  const wayIn = wayInBlocks(request)
  const times: Block = { type: 'times', title: null, rows: [...before, now] }
  return framed(request, {
    subject: voice.say('moved.subject', { number, clinic: titleAside(clinic) }),
    preview: `${now.date}, ${now.clock}`,
    heading: voice.say('moved.heading', { number }),
    blocks: [
      paragraph(...voice.pieces('moved.intro', { number, clinic: titleApart(clinic) })),
      times,
      ...wayIn,
      paragraph(voice.say('moved.calendar')),
      ...(wayIn.length > 0 ? [] : [paragraph(voice.say('reminder-day.later')), myPageBlock(request)]),
    ],
    footer: [[voice.say('footer.withdraw')]],
  })
}

/** The clinic does not take place, or the person is out of it: by her own word, or because an offer is over. */
export const cancelled = (request: MailRequest): MailContent =>
  request.left === null || request.left === 'seat' ? daysOff(request) : nothingMore(request, request.left)

/** Whether the days stand in the person's calendar, by her confirmation: only then there is something to remove. */
export const hasDaysInCalendar = ({ left, registration }: MailRequest): boolean =>
  left === 'seat' || (left === null && registration.status === 'confirmed')

const daysOff = (request: MailRequest): MailContent => {
  const { clinic, left } = request
  const voice = voiceOf(request)
  const days = daysConcerned(request)
  const what = left === 'seat' ? 'withdrawn' : 'cancelled'
  const count = days.length
  return framed(request, {
    subject: voice.say(`${what}.subject`, { clinic: titleAside(clinic) }),
    preview: voice.say(`${what}.intro`, { clinic: titleAside(clinic) }),
    heading: voice.say(`${what}.heading`),
    blocks: [
      paragraph(...voice.pieces(`${what}.intro`, { clinic: titleApart(clinic) })),
      timesBlock(request, voice.say(`${what}.days`, { count }), days),
      ...(hasDaysInCalendar(request) ? [paragraph(voice.say('cancelled.calendar', { count }))] : []),
      ...(left === 'seat' ? howToComeBack(request, 'withdrawn.again') : []),
    ],
  })
}

const nothingMore = (request: MailRequest, left: keyof typeof nothingMoreWords): MailContent => {
  const { clinic } = request
  const voice = voiceOf(request)
  const [what, again] = nothingMoreWords[left]
  return framed(request, {
    subject: voice.say(`${what}.subject`, { clinic: titleAside(clinic) }),
    preview: voice.say(`${what}.intro`, { clinic: titleAside(clinic) }),
    heading: voice.say(`${what}.heading`),
    blocks: [
      paragraph(...voice.pieces(`${what}.intro`, { clinic: titleApart(clinic) })),
      ...howToComeBack(request, again),
    ],
  })
}

const nothingMoreWords = {
  place: ['left-list', 'withdrawn.again'],
  offer: ['lapsed', 'lapsed.again'],
  request: ['taken-back', 'withdrawn.again'],
} as const

const howToComeBack = (request: MailRequest, words: 'withdrawn.again' | 'lapsed.again'): Block[] => {
  const voice = voiceOf(request)
  return [paragraph(voice.say(words)), paragraph(...linkLine(voice.say('clinicPage'), request.links.clinic))]
}
