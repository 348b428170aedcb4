import { marshall } from '@aws-sdk/util-dynamodb'
import { Certificate } from '../../../domain/certificate/certificate'
import type { CertificateStore } from '../../../ports/certificates'
import { itemIsNew, toConditionParams, transactWrite } from '../conditional-write'
import { getItem } from '../get-item'
import { certificateCodeKey, certificateKey } from '../item-keys'
import { toItem } from '../stored-item'
import { collectPages, type DynamoTable, queryByPrefix } from '../table'
import { auditItem } from './clinics/clinic-store'
import { addErasedCounts } from './erasure-items'

/** Points from a code to the certificate. */
const CodeItem = Certificate.pick({ clinicId: true, registrationId: true })

/** A certificate is stored with its clinic; a second item finds it by its code. */
export const createCertificateStore = (table: DynamoTable): CertificateStore => {
  const get = (clinicId: string, registrationId: string) =>
    getItem(table, certificateKey(clinicId, registrationId), Certificate)
  const itemOf = (certificate: Certificate) =>
    toItem(
      certificateKey(certificate.clinicId, certificate.registrationId),
      'certificate',
      Certificate,
      certificate,
    )

  return {
    issue: async (certificate) => {
      const isNew = toConditionParams(itemIsNew)
      const code = toItem(certificateCodeKey(certificate.code), 'certificate-code', CodeItem, certificate)
      const { written } = await transactWrite(table, {
        certificate: { Put: { TableName: table.name, Item: itemOf(certificate), ...isNew } },
        code: { Put: { TableName: table.name, Item: code, ...isNew } },
      })
      return written ? 'issued' : 'exists'
    },
    get,
    findByCode: async (code) => {
      const pointer = await getItem(table, certificateCodeKey(code), CodeItem)
      const certificate = pointer && (await get(pointer.clinicId, pointer.registrationId))
      return certificate?.code === code ? certificate : undefined
    },
    listByClinic: (clinicId) => collectPages(queryByPrefix(table, certificateKey(clinicId, ''), Certificate)),
    save: async (certificate, audit) => {
      const { written } = await transactWrite(table, {
        certificate: {
          Put: {
            TableName: table.name,
            Item: itemOf(certificate),
            ...toConditionParams(revisionIs(certificate.revision - 1)),
          },
        },
        audit: { Put: { TableName: table.name, Item: auditItem(audit), ...toConditionParams(itemIsNew) } },
      })
      return written ? 'saved' : 'conflict'
    },
    erase: async ({ clinicId, registrationId, code }) => {
      const { written } = await transactWrite(table, {
        certificate: {
          Delete: {
            TableName: table.name,
            Key: marshall(certificateKey(clinicId, registrationId)),
            ...toConditionParams({ expression: 'attribute_exists(pk)' }),
          },
        },
        code: { Delete: { TableName: table.name, Key: marshall(certificateCodeKey(code)) } },
        counts: addErasedCounts(table, clinicId, { certificates: 1 }),
      })
      return written ? 'erased' : 'gone'
    },
  }
}

const revisionIs = (revision: number) => ({
  expression: '#revision = :revision',
  names: { '#revision': 'revision' },
  values: { ':revision': revision },
})
