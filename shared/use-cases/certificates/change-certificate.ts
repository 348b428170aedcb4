import { assertCan } from '../../domain/access/actions'
import type { StaffMember } from '../../domain/access/staff'
import type { AuditRecord } from '../../domain/audit'
import type { Certificate } from '../../domain/certificate/certificate'
import type { Dependencies } from '../../ports/dependencies'

type ChangeDependencies = Pick<Dependencies, 'clinics' | 'certificates' | 'now'>

/** What staff may do with a certificate that was issued. */
export type CertificateChange = { kind: 'revoke' } | { kind: 'reinstate' } | { kind: 'correct'; name: string }

interface CertificateTarget {
  clinicId: string
  registrationId: string
  /** The revision that the page showed. */
  revision: number
}

/**
 * Revokes a certificate, makes it valid again, or corrects the name on it. The code stays, so the printed one leads to
 * what holds now.
 * @returns conflict: another person has changed it since; missing: there is none
 * @throws AccessDeniedError when the staff member may not decide about the clinic's attendance
 */
export const changeCertificate = async (
  deps: ChangeDependencies,
  staff: StaffMember,
  { clinicId, registrationId, revision }: CertificateTarget,
  change: CertificateChange,
): Promise<'saved' | 'conflict' | 'missing'> => {
  const clinic = await deps.clinics.get(clinicId)
  const before = clinic && (await deps.certificates.get(clinicId, registrationId))
  if (!clinic || !before) return 'missing'
  assertCan(staff, 'attendance:match', clinic)
  if (before.revision !== revision) return 'conflict'
  const at = deps.now()
  const after = { ...applyChange(before, change, at), revision: revision + 1 }
  return deps.certificates.save(after, {
    clinicId,
    at,
    by: staff.subject,
    action: actions[change.kind],
    // No name: the audit log outlives an erasure.
    before: { revoked: before.revokedAt !== null },
    after: { registration: registrationId, code: before.code, revoked: after.revokedAt !== null },
  })
}

const actions = {
  revoke: 'certificate-revoked',
  reinstate: 'certificate-reinstated',
  correct: 'certificate-corrected',
} as const satisfies Record<CertificateChange['kind'], AuditRecord['action']>

const applyChange = (certificate: Certificate, change: CertificateChange, at: string): Certificate => {
  switch (change.kind) {
    case 'revoke':
      return { ...certificate, revokedAt: certificate.revokedAt ?? at }
    case 'reinstate':
      return { ...certificate, revokedAt: null }
    case 'correct':
      return { ...certificate, name: change.name }
  }
}
