import type { MailContent } from '../content'
import {
  datesOf,
  daysConcerned,
  daysRemindedBefore,
  framed,
  myPageBlock,
  paragraph,
  timesBlock,
  titleApart,
  titleAside,
  voiceOf,
  wayInBlocks,
} from '../pieces'
import { programmeBlocks } from '../programme'
import type { MailRequest } from '../request'

/** Tells who registered everything at once: also what the reminders before her have told the others. */
export const confirmation = (request: MailRequest): MailContent => {
  const { clinic } = request
  const voice = voiceOf(request)
  const days = daysConcerned(request)
  const wayIn = wayInBlocks(request)
  const later =
    wayIn.length === 0
      ? [paragraph(voice.say('confirmation.later'))]
      : days.slice(1, 2).map(() => paragraph(voice.say('confirmation.laterOthers')))
  return framed(request, {
    subject: voice.say('confirmation.subject', { clinic: titleAside(clinic), dates: datesOf(days, voice) }),
    preview: voice.say('confirmation.intro', { clinic: titleAside(clinic) }),
    heading: voice.say('confirmation.heading'),
    blocks: [
      paragraph(...voice.pieces('confirmation.intro', { clinic: titleApart(clinic) })),
      ...wayIn,
      timesBlock(request, voice.say('confirmation.days', { count: days.length }), days),
      ...programmeBlocks(voice, daysRemindedBefore(request)),
      ...later,
      paragraph(voice.say('confirmation.calendar', { count: days.length })),
      ...(wayIn.length > 0 ? [] : [myPageBlock(request)]),
    ],
    footer: [[voice.say('footer.withdraw')]],
  })
}
