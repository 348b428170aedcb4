import { placeVersion } from '../../../shared/domain/clinic/place'
import { remainingDays } from '../../../shared/domain/clinic/times/clinic-times'
import { decideMail } from '../../../shared/domain/mail/decide-mail'
import type { RegistrantMailRequest } from '../../../shared/mail/content/registrant-mail-request'
import type { MailRenderer } from '../../../shared/use-cases/mail/mail-renderer'
import { formatPlace } from '../simulated-places'

/** The time of a day that a mail states. */
export interface StatedTime {
  version: number
  dayTime: string
}

/** The content of a mail, as far as it can be wrong. */
export interface SimulatedMail {
  /** Day number -> the time of the day that the mail states. */
  statedTimes: Record<string, StatedTime>
  hasJoinLink: boolean
  /** Where the clinic takes place, where the mail announces days. */
  place?: { version: number; place: string }
  title?: string
}

export const formatDayTime = (day: { date: string; start: string; end: string }, zone: string): string =>
  `${day.date} ${day.start}-${day.end} ${zone}`

/** The content of each message. */
const mailContents = new WeakMap<Uint8Array, SimulatedMail>()

export const readMailContent = (raw: Uint8Array): SimulatedMail =>
  mailContents.get(raw) ?? { statedTimes: {}, hasJoinLink: false }

const createMessage = (content: SimulatedMail): { raw: Uint8Array } => {
  const raw = new Uint8Array(0)
  mailContents.set(raw, content)
  return { raw }
}

const kindsWithoutTimes: ReadonlySet<RegistrantMailRequest['kind']> = new Set([
  'cancelled',
  'withdrawn',
  'waitlisted',
  'seat-offered',
  'pending',
  'rejected',
  'thank-you',
  'address-confirmation',
])

/** The days that a recipient learns of: those to come, or the one that the mail is about; none when all are over. */
const computeStatedTimes = ({
  kind,
  day,
  clinic,
  now,
}: RegistrantMailRequest): SimulatedMail['statedTimes'] => {
  if (kindsWithoutTimes.has(kind)) return {}
  const days = day === null ? remainingDays(clinic, now) : clinic.days.filter(({ number }) => number === day)
  return Object.fromEntries(
    days.map((shownDay) => [
      String(shownDay.number),
      { version: shownDay.planVersion, dayTime: formatDayTime(shownDay, clinic.timeZone) },
    ]),
  )
}

/** Mails are decided as in production and rendered as facts: millions are sent, and no mail program reads them. */
export const factRenderer: MailRenderer = {
  decide: decideMail,
  renderRegistrantMail: async (request) =>
    createMessage({
      statedTimes: computeStatedTimes(request),
      hasJoinLink: request.links.join !== null,
      ...(!kindsWithoutTimes.has(request.kind) && {
        place: { version: placeVersion(request.clinic), place: formatPlace(request.clinic) },
      }),
      title: request.clinic.title,
    }),
  renderNoDataNotice: async () => createMessage({ statedTimes: {}, hasJoinLink: false }),
  renderStaffMail: async () => createMessage({ statedTimes: {}, hasJoinLink: false }),
  renderProgrammeReport: async () => createMessage({ statedTimes: {}, hasJoinLink: false }),
  renderFollowRequest: async () => createMessage({ statedTimes: {}, hasJoinLink: false }),
  renderInvitation: async () => createMessage({ statedTimes: {}, hasJoinLink: false }),
}
