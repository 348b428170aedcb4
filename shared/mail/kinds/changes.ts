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
  titleOf,
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
    subject: voice.say('moved.subject', { number, clinic: titleOf(clinic) }),
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

/** The clinic does not take place, or the person withdrew from it. */
export const cancelled = (request: MailRequest): MailContent => {
  const { clinic, links, withdrawn } = request
  const voice = voiceOf(request)
  const days = daysConcerned(request)
  const what = withdrawn ? 'withdrawn' : 'cancelled'
  const again: Block[] = withdrawn
    ? [paragraph(voice.say('withdrawn.again')), paragraph(...linkLine(voice.say('clinicPage'), links.clinic))]
    : []
  return framed(request, {
    subject: voice.say(`${what}.subject`, { clinic: titleOf(clinic) }),
    preview: voice.say(`${what}.intro`, { clinic: titleOf(clinic) }),
    heading: voice.say(`${what}.heading`),
    blocks: [
      paragraph(...voice.pieces(`${what}.intro`, { clinic: titleApart(clinic) })),
      timesBlock(request, voice.say(`${what}.days`, { count: days.length }), days),
      paragraph(voice.say('cancelled.calendar', { count: days.length })),
      ...again,
    ],
  })
}
