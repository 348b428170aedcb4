import type { PlannableClinic, PlannableDay } from '../../domain/clinic/clinic'
import { daysToCome } from '../../domain/clinic/clinic-times'
import { dayWindow } from '../../domain/clinic/plan'
import { localeOf } from '../../language/direction'
import { type MailVoice, mailVoice } from '../../language/mail-voice'
import type { Inline } from '../../language/sentence'
import { spanWords } from '../../language/times'
import type { InvitationRequest } from '../compose-invitation'
import type { Block, MailContent } from '../content'
import { datesOf, linkLine, paragraph, titleApart, titleAside, titleOf } from '../pieces'
import { clip, oneLine } from '../plain-text'
import { programmeBlocks } from '../programme'
import { UnsendableMail } from '../request'

/**
 * To somebody of whom we know little more than an address: no zone of her own, so the times are the clinic's and
 * the page shows hers; perhaps no name.
 * @throws UnsendableMail when no day is to come: there is nothing to be invited to
 */
export const invitation = (request: InvitationRequest): MailContent => {
  const { clinic, contact, links, now } = request
  const voice = mailVoice(request.language)
  const { say } = voice
  const days = daysToCome(clinic, now)
  if (days.length === 0) throw new UnsendableMail('day')
  const what = request.reminder ? 'invited-again' : 'invitation'
  const name = clip(oneLine(contact.name), 80)
  return {
    language: voice.language,
    subject: say(`${what}.subject`, { clinic: titleAside(clinic), dates: datesOf(days, voice) }),
    preview: say(`${what}.intro`, { clinic: titleAside(clinic) }),
    clinic: titleOf(clinic),
    heading: say(`${what}.heading`),
    greeting: name ? voice.pieces('greeting', { name: { isolate: name } }) : [say('greeting.nameless')],
    blocks: [
      paragraph(...voice.pieces(`${what}.intro`, { clinic: titleApart(clinic) })),
      paragraph(say('invitation.what')),
      paragraph(...organisers(clinic, voice), ' ', say(placeOf(clinic))),
      clinicTimes(clinic, days, voice),
      paragraph(say('invitation.times')),
      { type: 'action', action: { label: say('invitation.button'), url: links.clinic }, quiet: false },
      paragraph(say(clinic.approval ? 'invitation.decided' : 'invitation.afterwards')),
      ...programmeBlocks(voice, days.map(withoutBreaks)),
    ],
    footer: [
      why(request, voice),
      linkLine(say('invitation.unsubscribe'), links.unsubscribe),
      ...(request.replyTo === null ? [] : [[say('footer.reply')]]),
      linkLine(say('clinicPage'), links.clinic),
    ],
  }
}

const organisers = ({ coOrganisers }: PlannableClinic, voice: MailVoice): Inline[] => {
  if (coOrganisers.length === 0) return [voice.say('invitation.byItu')]
  const names = new Intl.ListFormat(localeOf(voice.language)).format(coOrganisers.map(oneLine))
  return voice.pieces('invitation.by', { names: { isolate: clip(names, 240) } })
}

const placeOf = ({ mode }: PlannableClinic) =>
  mode === 'in-person' ? ('invitation.inPerson' as const) : ('invitation.online' as const)

const clinicTimes = (clinic: PlannableClinic, days: readonly PlannableDay[], voice: MailVoice): Block => ({
  type: 'times',
  title: voice.say('confirmation.days', { count: days.length }),
  rows: days.map((day) => {
    const { from, to } = dayWindow(clinic, day)
    const label = voice.say('day', { number: day.number })
    return { label, ...spanWords(from, to, clinic.timeZone, voice.language), own: null, struck: false }
  }),
})

/** The programme in short. */
const withoutBreaks = (day: PlannableDay): PlannableDay => ({
  ...day,
  sessions: day.sessions.filter(({ kind }) => kind !== 'break'),
})

const why = ({ contact, inviter }: InvitationRequest, voice: MailVoice): Inline[] => {
  const email = { isolate: contact.email }
  if (inviter === null) return voice.pieces('invitation.why', { email })
  return voice.pieces('invitation.whyOf', { email, inviter: { isolate: clip(oneLine(inviter), 120) } })
}
