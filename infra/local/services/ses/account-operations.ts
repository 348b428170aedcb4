import { AwsError, jsonResponse, toAwsError } from '../../protocol/aws-error'
import type { AwsRequest, AwsResponse } from '../../protocol/aws-service'
import { errorResponse } from '../../protocol/error-response'
import type { SesSuppressionList } from './suppression-list'

export interface AccountState {
  /** The domains and addresses that the template makes identities of. */
  identities: readonly string[]
  readUsage(): { perDay: number; perSecond: number; lastDay: number }
  suppressionList: SesSuppressionList
}

/** Whether a call is of SES's second API, which shares the name of its signature with the first. */
export const isSecondApi = ({ path }: Pick<AwsRequest, 'path'>): boolean => path.startsWith('/v2/email/')

/**
 * GetAccount, GetEmailIdentity and the suppression list of SES v2. The local account takes mail for any address, so it is out of the sandbox;
 * it signs no mail and is in no DNS, so DKIM and MAIL FROM are as after a deployment, before the records are in the DNS.
 */
export const answerAccountCall = (
  request: Pick<AwsRequest, 'method' | 'path' | 'body'>,
  { identities, readUsage, suppressionList }: AccountState,
): AwsResponse => {
  const { method, path } = request
  try {
    const [, , , collection, name] = path.split('/')
    if (collection === 'suppression') return suppressionList.answer(request)
    if (method === 'GET' && collection === 'account') {
      const { perDay, perSecond, lastDay } = readUsage()
      return jsonResponse({
        ProductionAccessEnabled: true,
        SendingEnabled: true,
        EnforcementStatus: 'HEALTHY',
        SendQuota: { Max24HourSend: perDay, MaxSendRate: perSecond, SentLast24Hours: lastDay },
      })
    }
    if (method === 'GET' && collection === 'identities') {
      if (!identities.includes(name ?? ''))
        throw new AwsError('NotFoundException', `Email identity ${name} does not exist.`, 404)
      return jsonResponse({
        IdentityType: 'DOMAIN',
        VerifiedForSendingStatus: true,
        DkimAttributes: { SigningEnabled: false, Status: 'NOT_STARTED', Tokens: [] },
        MailFromAttributes: {
          MailFromDomainStatus: 'PENDING',
          BehaviorOnMxFailure: 'USE_DEFAULT_VALUE',
        },
      })
    }
    throw new AwsError('NotFoundException', `The local stack has no ${method} ${path} of SES.`, 404)
  } catch (thrown) {
    // This API speaks REST, unlike the first.
    return errorResponse('sesv2', toAwsError(thrown))
  }
}
