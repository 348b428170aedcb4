import type { AuditRecord } from '../domain/audit'
import type { Certificate } from '../domain/certificate/certificate'

/** The certificates of attendance, found by clinic, by registrant and by their code. */
export interface CertificateStore {
  /** Stores a new certificate. exists: the registrant has one, or the code is taken */
  issue(certificate: Certificate): Promise<'issued' | 'exists'>
  get(clinicId: string, registrationId: string): Promise<Certificate | undefined>
  findByCode(code: string): Promise<Certificate | undefined>
  listByClinic(clinicId: string): Promise<Certificate[]>
  /** Writes a change with its audit record when `revision - 1` is stored. */
  save(certificate: Certificate, audit: AuditRecord): Promise<'saved' | 'conflict'>
  /** Deletes a certificate and adds it to the counts of erased data. gone: it is not there any more */
  erase(certificate: Certificate): Promise<'erased' | 'gone'>
}
