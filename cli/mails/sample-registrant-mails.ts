import type { PlannableClinic, PlannableDay } from '../../shared/domain/clinic/clinic'
import type { GaveUp } from '../../shared/domain/mail/decide-mail'
import { messageKindOf, type RegistrantKind } from '../../shared/domain/mail/kinds/message-kinds'
import { planMessages } from '../../shared/domain/mail/kinds/message-plan'
import { Presence } from '../../shared/domain/registration/presence'
import type { RegistrationStatus } from '../../shared/domain/registration/registration'
import type { Language } from '../../shared/domain/values/language'
import { addMilliseconds, DAY_MS, HOUR_MS, type Instant } from '../../shared/domain/values/time/instant'
import { addDays } from '../../shared/domain/values/time/local-time'
import { composeRegistrantMail } from '../../shared/mail/compose-registrant-mail'
import {
  clinicStart,
  replyToOf,
  type SampleMail,
  sampleEnvelope,
  sampleSite as site,
} from './sample-envelope'
import { sampleRegistration } from './sample-people'

interface Variant {
  kind: RegistrantKind
  name?: string
  status: RegistrationStatus
  now: Instant
  day?: number
  join?: boolean
  gaveUp?: GaveUp
  isMove?: boolean
  /** Of the mail after the clinic. */
  presence?: Presence
  asksGaps?: true
}

/** The mails to a registrant: by status, by plan, and notices of changes. @param beforeClinic when they registered */
export const sampleRegistrantMails = (
  clinic: PlannableClinic,
  language: Language,
  beforeClinic: Instant,
): SampleMail[] => {
  const toSample = ({
    kind,
    name = kind,
    status,
    now,
    day,
    join,
    gaveUp,
    isMove,
    presence,
    asksGaps,
  }: Variant): SampleMail => ({
    name: day === undefined ? name : `${name}-${day}`,
    compose: () =>
      composeRegistrantMail({
        ...sampleEnvelope,
        kind,
        day: day ?? null,
        clinic: { ...clinic, ...(asksGaps && { asksGaps }) },
        registration: {
          ...sampleRegistration(clinic.id, language, beforeClinic),
          status,
          presence: presence ?? null,
          addressRequest: messageKindOf(kind).contains?.includes('address-link')
            ? { email: 'amina.new@example.org', at: beforeClinic, number: 1 }
            : null,
          offeredUntil: status === 'offered' ? addMilliseconds(beforeClinic, 2 * DAY_MS) : null,
        },
        now,
        links: {
          clinic: `${site}/clinics/${clinic.id}`,
          personalPage: `${site}/my/sample`,
          join: join && clinic.mode !== 'in-person' ? `${site}/join/sample` : null,
          confirmAddress: messageKindOf(kind).contains?.includes('address-link')
            ? `${site}/address/sample`
            : null,
          certificate: presence === 'joined' ? `${site}/certificates/SAMP-1E00-0000/pdf` : null,
        },
        former: isMove
          ? formerTime(
              clinic,
              clinic.days.find(({ number }) => number === day),
            )
          : null,
        gaveUp: gaveUp ?? null,
        waitlistPosition: status === 'waitlisted' ? 3 : null,
        isCopy: false,
        replyTo: replyToOf(clinic),
      }),
  })
  const hourBefore = addMilliseconds(clinicStart(clinic), -HOUR_MS / 2)
  const variants: Variant[] = [
    { kind: 'address-check', status: 'unconfirmed', now: beforeClinic },
    { kind: 'pending', status: 'pending', now: beforeClinic },
    { kind: 'rejected', status: 'rejected', now: beforeClinic },
    { kind: 'waitlisted', status: 'waitlisted', now: beforeClinic },
    { kind: 'seat-offered', status: 'offered', now: beforeClinic },
    { kind: 'confirmation', status: 'confirmed', now: beforeClinic },
    {
      kind: 'confirmation',
      name: 'confirmation-shortly-before',
      status: 'confirmed',
      now: hourBefore,
      join: true,
    },
    ...(['confirmation', 'reminder-week'] as const).map((kind) => ({
      kind,
      name: `${kind}-gap-analysis`,
      status: 'confirmed' as const,
      now: beforeClinic,
      asksGaps: true as const,
    })),
    ...planMessages(clinic).flatMap(({ kind, day, at }): Variant[] => {
      const planned = { kind, status: 'confirmed' as const, now: at }
      if (messageKindOf(kind).contains?.includes('attendance'))
        return Presence.options.map((presence) => ({ ...planned, name: `${kind}-${presence}`, presence }))
      return [{ ...planned, join: messageKindOf(kind).joinLink === 'always', ...(day !== null && { day }) }]
    }),
    ...clinic.days.map(({ number }) => ({
      kind: 'moved' as const,
      status: 'confirmed' as const,
      now: beforeClinic,
      day: number,
      isMove: true,
    })),
    { kind: 'address-confirmation', status: 'confirmed', now: beforeClinic },
    { kind: 'place-changed', status: 'confirmed', now: beforeClinic },
    { kind: 'cancelled', status: 'confirmed', now: beforeClinic },
    ...(['address', 'seat', 'waiting-list', 'offer', 'request', 'unreached'] as const).map((gaveUp) => ({
      kind: 'withdrawn' as const,
      name: `withdrawn-${gaveUp}`,
      status: 'withdrawn' as const,
      now: beforeClinic,
      gaveUp,
    })),
  ]
  return variants.map(toSample)
}

/** The time that a move of a day would have announced before: the same hours a week earlier. */
const formerTime = ({ timeZone }: PlannableClinic, day: PlannableDay | undefined) =>
  day ? { planVersion: 1, date: addDays(day.date, -7), start: day.start, end: day.end, zone: timeZone } : null
