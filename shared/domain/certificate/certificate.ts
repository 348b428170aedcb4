import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { ClinicId } from '../clinic/clinic'
import { Language } from '../values/language'
import { CalendarDate, InstantText } from '../values/time/time-schemas'

/** Digits and capitals without I, L, O and U, which are mistaken for others (Crockford's base 32). */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `7K3F-9M2Q-XB4T`: printed on the certificate, and the address of the page that checks it. */
const CertificateCode = z.string().regex(new RegExp(`^[${letters}]{4}-[${letters}]{4}-[${letters}]{4}$`))

/** A new code: 60 random bits, so a certificate cannot be found by trying. */
export const createCertificateCode = (): string =>
  [...randomBytes(12)]
    .map((byte) => letters[byte % letters.length])
    .join('')
    .replace(/(.{4})(.{4})(.{4})/, '$1-$2-$3')

/** A code as people type it: small letters, spaces, `O` for 0, `I` and `L` for 1; undefined when it is none. */
export const parseCertificateCode = (text: string): string | undefined => {
  const cleaned = text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const code = cleaned.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3')
  return CertificateCode.safeParse(code).data
}

/** Certifies that a registrant attended a clinic. What it says stays as it was issued, whatever the clinic becomes. */
export const Certificate = z.object({
  clinicId: ClinicId,
  registrationId: z.string(),
  code: CertificateCode,
  /** Rises by one with each change. */
  revision: z.int().min(1),
  name: z.string().min(1).max(200),
  organisation: z.string().max(300),
  language: Language,
  clinicTitle: z.string(),
  /** The days attended, in order. */
  dates: z.array(CalendarDate).min(1),
  coOrganisers: z.array(z.string()),
  /** In the meeting, over all days; null where they are not known. */
  minutes: z.number().min(0).nullable(),
  issuedAt: InstantText,
  /** null: it is valid. */
  revokedAt: InstantText.nullable(),
})
export type Certificate = z.infer<typeof Certificate>
