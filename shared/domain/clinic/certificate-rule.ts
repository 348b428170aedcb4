import * as z from 'zod'

/** Who gets a certificate of attendance; `hours`: from this share of the clinic's hours on, above 0 and at most 1. */
export const CertificateRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('each-day') }),
  z.object({ kind: z.literal('any-day') }),
  z.object({ kind: z.literal('hours'), share: z.number().gt(0).max(1) }),
  z.object({ kind: z.literal('none') }),
])
export type CertificateRule = z.infer<typeof CertificateRule>

export const defaultCertificateRule: CertificateRule = { kind: 'each-day' }
