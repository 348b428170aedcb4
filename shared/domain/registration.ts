import * as z from 'zod'
import { InstantText, Language, ZoneName } from './clinic'

export const sectors = [
  'regulator',
  'central-bank',
  'ministry',
  'operator',
  'bank',
  'fintech',
  'security',
  'academia',
  'other',
] as const
export const Sector = z.enum(sectors)
export type Sector = z.infer<typeof Sector>

/** Case and spaces do not make another person. */
export const normaliseEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase()

/** What a person tells of herself on the form. */
export const RegistrationForm = z.object({
  name: z.string().trim().min(1).max(200),
  email: z.string().transform(normaliseEmail).pipe(z.email().max(254)),
  organisation: z.string().trim().min(1).max(300),
  jobTitle: z.string().trim().max(200),
  sector: Sector,
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: ZoneName,
  language: Language,
  consent: z.literal('yes'),
})
export type RegistrationForm = z.infer<typeof RegistrationForm>

/** The consent text shown on the form; a change of the text is a new version. */
export const consentVersion = '2026-11'

export const Registration = RegistrationForm.omit({ consent: true }).extend({
  /** Derived from clinic and address (`registrationId`), so that the same address is the same registration. */
  id: z.string(),
  clinicId: z.string(),
  status: z.enum(['confirmed', 'waitlisted', 'offered', 'pending', 'withdrawn', 'rejected']),
  consentVersion: z.string(),
  registeredAt: InstantText,
  /** When the present status began. A message whose instant lies before `confirmedAt` was merged into the confirmation. */
  confirmedAt: InstantText,
  /** Rises by one with each withdrawal and each return; part of the confirmation's mail id and of SEQUENCE. */
  round: z.int().min(1),
  /** Day number -> when the join address was first clicked. */
  tried: z.record(z.string(), InstantText),
})
export type Registration = z.infer<typeof Registration>
