import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import { dayWindow } from '../../shared/domain/clinic/times/day-window'
import type { Instant } from '../../shared/domain/values/time/instant'
import type { ComposedMail } from '../../shared/mail/mime-message'

/** A mail for review. @property name `reminder-day-1`: kind, variant and day, as a file may be called */
export interface SampleMail {
  name: string
  compose: () => Promise<ComposedMail>
}

/** The address of the pages that the mails name, as a deployment would have it; nothing of it can be opened. */
export const sampleSite = 'https://clinics.example.org'

export const sampleEnvelope = {
  mailId: 'for-review',
  from: 'ITU DFS Security Clinics <clinics@example.org>',
}

export const replyToOf = ({ organisers }: PlannableClinic): string =>
  organisers[0]?.email ?? 'organiser@example.org'

/** When the first day starts. */
export const clinicStart = (clinic: PlannableClinic): Instant => {
  const [start = ''] = clinic.days.map((day) => dayWindow(clinic, day).from).toSorted()
  return start
}
