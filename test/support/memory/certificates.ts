import type { Certificate } from '../../../shared/domain/certificate/certificate'
import type { CertificateStore } from '../../../shared/ports/certificates'
import { type InMemoryTable, joinKey } from './table'

let audits = 0

export const createInMemoryCertificateStore = (table: InMemoryTable): CertificateStore => {
  const keyOf = ({ clinicId, registrationId }: Pick<Certificate, 'clinicId' | 'registrationId'>) =>
    joinKey(clinicId, registrationId)
  const findByCode = (code: string) =>
    table.certificates.withPrefix('').find((certificate) => certificate.code === code)
  return {
    issue: async (certificate) => {
      if (table.certificates.has(keyOf(certificate)) || findByCode(certificate.code)) return 'exists'
      table.certificates.put(keyOf(certificate), certificate)
      return 'issued'
    },
    get: async (clinicId, registrationId) => table.certificates.get(joinKey(clinicId, registrationId)),
    findByCode: async (code) => findByCode(code),
    listByClinic: async (clinicId) => table.certificates.withPrefix(joinKey(clinicId, '')),
    save: async (certificate, audit) => {
      if (table.certificates.get(keyOf(certificate))?.revision !== certificate.revision - 1) return 'conflict'
      table.certificates.put(keyOf(certificate), certificate)
      table.audit.put(joinKey(audit.clinicId, audit.at, `certificate-${++audits}`), audit)
      return 'saved'
    },
    erase: async (certificate) => {
      if (!table.certificates.has(keyOf(certificate))) return 'gone'
      table.certificates.delete(keyOf(certificate))
      const counts = table.erasedCounts.get(certificate.clinicId) ?? {}
      table.erasedCounts.put(certificate.clinicId, {
        ...counts,
        certificates: (counts['certificates'] ?? 0) + 1,
      })
      return 'erased'
    },
  }
}
