import { wasPutThere } from '../../domain/registration/registration-states'
import { momentWords } from '../../language/times'
import type { MailContent } from '../content'
import {
  datesOf,
  daysConcerned,
  framed,
  myPageBlock,
  paragraph,
  timesBlock,
  titleApart,
  titleAside,
  voiceOf,
} from '../pieces'
import { type MailRequest, UnsendableMail } from '../request'

/** She is on the waiting list: what comes of it, and how to leave it. No calendar, she has no day yet. */
export const waitlisted = (request: MailRequest): MailContent => {
  const { clinic, registration } = request
  const voice = voiceOf(request)
  const days = daysConcerned(request)
  return framed(request, {
    subject: voice.say('waitlisted.subject', { clinic: titleAside(clinic), dates: datesOf(days, voice) }),
    preview: voice.say('waitlisted.intro', { clinic: titleAside(clinic) }),
    heading: voice.say('waitlisted.heading'),
    blocks: [
      ...(wasPutThere(registration) ? [paragraph(voice.say('waitlisted.approved'))] : []),
      paragraph(...voice.pieces('waitlisted.intro', { clinic: titleApart(clinic) })),
      paragraph(voice.say('waitlisted.next')),
      timesBlock(request, voice.say('confirmation.days', { count: days.length }), days),
      myPageBlock(request),
    ],
    footer: [[voice.say('waitlisted.leave')]],
  })
}

/** The organiser decides: what comes next. No calendar. */
export const pending = (request: MailRequest): MailContent => {
  const { clinic } = request
  const voice = voiceOf(request)
  const days = daysConcerned(request)
  return framed(request, {
    subject: voice.say('pending.subject', { clinic: titleAside(clinic), dates: datesOf(days, voice) }),
    preview: voice.say('pending.intro', { clinic: titleAside(clinic) }),
    heading: voice.say('pending.heading'),
    blocks: [
      paragraph(...voice.pieces('pending.intro', { clinic: titleApart(clinic) })),
      paragraph(voice.say('pending.next')),
      timesBlock(request, voice.say('confirmation.days', { count: days.length }), days),
      myPageBlock(request),
    ],
    footer: [[voice.say('pending.leave')]],
  })
}

/** The organiser has decided not to take her. No calendar, nothing to do. */
export const rejected = (request: MailRequest): MailContent => {
  const { clinic } = request
  const voice = voiceOf(request)
  const days = daysConcerned(request)
  return framed(request, {
    subject: voice.say('rejected.subject', { clinic: titleAside(clinic) }),
    preview: voice.say('rejected.intro', { clinic: titleAside(clinic) }),
    heading: voice.say('rejected.heading'),
    blocks: [
      paragraph(...voice.pieces('rejected.intro', { clinic: titleApart(clinic) })),
      timesBlock(request, voice.say('withdrawn.days', { count: days.length }), days),
      paragraph(voice.say('rejected.thanks')),
    ],
  })
}

/**
 * A seat is free and held for her until then.
 * @throws UnsendableMail without a term: nobody would know until when to answer
 */
export const seatOffered = (request: MailRequest): MailContent => {
  const { clinic, registration, links } = request
  const voice = voiceOf(request)
  const days = daysConcerned(request)
  if (registration.offeredUntil === null) throw new UnsendableMail('term')
  const moment = momentWords(registration.offeredUntil, registration.timeZone, voice.language)
  return framed(request, {
    subject: voice.say('seat-offered.subject', { clinic: titleAside(clinic) }),
    preview: voice.say('seat-offered.until', { moment }),
    heading: voice.say('seat-offered.heading'),
    blocks: [
      paragraph(...voice.pieces('seat-offered.intro', { clinic: titleApart(clinic) })),
      paragraph(...voice.pieces('seat-offered.until', { moment: { strong: moment } })),
      { type: 'action', action: { label: voice.say('seat-offered.button'), url: links.my }, quiet: true },
      paragraph(voice.say('seat-offered.else')),
      timesBlock(request, voice.say('confirmation.days', { count: days.length }), days),
    ],
  })
}
