import type { Instant } from '../../../../shared/domain/values/time/instant'
import { AwsError, jsonResponse } from '../../protocol/aws-error'
import type { AwsRequest, AwsResponse } from '../../protocol/aws-service'
import type { PersistentStore } from '../../storage/persistent-store'

export interface SesSuppressionList {
  has(address: string): boolean
  /** Get, Put and DeleteSuppressedDestination of SES v2. @throws AwsError NotFoundException, BadRequestException */
  answer(request: Pick<AwsRequest, 'method' | 'path' | 'body'>): AwsResponse
}

/** The account's suppression list of SES: mails to its addresses bounce without being sent. Cases are one address. */
export const createSuppressionList = (store: PersistentStore, now: () => Instant): SesSuppressionList => {
  const addresses = store.openMap<{ reason: string; at: Instant }>('ses-suppression-list')
  return {
    has: (address) => addresses.has(address.toLowerCase()),
    answer: ({ method, path, body }) => {
      if (method === 'PUT') {
        const { EmailAddress, Reason } = JSON.parse(body.toString())
        if (typeof EmailAddress !== 'string' || !['BOUNCE', 'COMPLAINT'].includes(Reason))
          throw new AwsError('BadRequestException', 'EmailAddress and Reason are expected.')
        addresses.set(EmailAddress.toLowerCase(), { reason: Reason, at: now() })
        return jsonResponse({})
      }
      const address = (path.split('/')[5] ?? '').toLowerCase()
      const found = addresses.get(address)
      if (!found)
        throw new AwsError(
          'NotFoundException',
          `Email address ${address} does not exist on your suppression list.`,
          404,
        )
      if (method === 'DELETE') {
        addresses.delete(address)
        return jsonResponse({})
      }
      const LastUpdateTime = Date.parse(found.at) / 1000
      return jsonResponse({
        SuppressedDestination: { EmailAddress: address, Reason: found.reason, LastUpdateTime },
      })
    },
  }
}
