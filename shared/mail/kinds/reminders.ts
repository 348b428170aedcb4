import { longDate } from '../../language/times'
import type { MailContent } from '../content'
import {
  daysConcerned,
  framed,
  myPageBlock,
  paragraph,
  startClock,
  timesBlock,
  titleApart,
  titleAside,
  voiceOf,
  wayInBlocks,
} from '../pieces'
import { programmeBlocks } from '../programme'
import { dayOf, type MailRequest, UnsendableMail } from '../request'

export const reminderWeek = (request: MailRequest): MailContent => {
  const { clinic } = request
  const voice = voiceOf(request)
  const days = daysConcerned(request)
  const [first] = days
  if (!first) throw new UnsendableMail('day')
  const date = longDate(first.date, voice.language)
  return framed(request, {
    subject: voice.say('reminder-week.subject', { clinic: titleAside(clinic), date }),
    preview: voice.say('reminder-week.intro', { clinic: titleAside(clinic), date }),
    heading: voice.say('reminder-week.heading'),
    blocks: [
      paragraph(...voice.pieces('reminder-week.intro', { clinic: titleApart(clinic), date })),
      ...wayInBlocks(request),
      timesBlock(request, null, days),
      paragraph(voice.say('confirmation.later')),
      myPageBlock(request),
    ],
    footer: [[voice.say('footer.withdraw')]],
  })
}

export const reminderDay = (request: MailRequest): MailContent => {
  const { clinic } = request
  const voice = voiceOf(request)
  const day = dayOf(request)
  const about = { number: day.number, clinic: titleAside(clinic) }
  const wayIn = wayInBlocks(request)
  return framed(request, {
    subject: voice.say('reminder-day.subject', { ...about, date: longDate(day.date, voice.language) }),
    preview: voice.say('reminder-day.intro', about),
    heading: voice.say('reminder-day.heading', { number: day.number }),
    blocks: [
      paragraph(...voice.pieces('reminder-day.intro', { number: day.number, clinic: titleApart(clinic) })),
      ...wayIn,
      timesBlock(request, null, [day]),
      ...(wayIn.length > 0 ? [] : [paragraph(voice.say('reminder-day.later'))]),
      ...programmeBlocks(voice, [day]),
      ...(wayIn.length > 0 ? [] : [myPageBlock(request)]),
    ],
    footer: [[voice.say('footer.withdraw')]],
  })
}

/** @throws UnsendableMail without a way in: the mail has no other purpose */
export const joinLink = (request: MailRequest): MailContent => {
  const { clinic, links } = request
  const voice = voiceOf(request)
  const day = dayOf(request)
  if (links.join === null) throw new UnsendableMail('way in')
  const clock = startClock(clinic, day, voice)
  const about = { number: day.number, clinic: titleAside(clinic) }
  return framed(request, {
    subject: voice.say('join-link.subject', { ...about, clock }),
    preview: voice.say('wayIn.soon', { number: day.number, clock }),
    heading: voice.say('join-link.heading', { number: day.number }),
    blocks: [
      paragraph(...voice.pieces('join-link.intro', { number: day.number, clinic: titleApart(clinic) })),
      ...wayInBlocks(request),
      timesBlock(request, null, [day]),
    ],
    footer: [[voice.say('footer.withdraw')]],
  })
}
