import { DeleteSuppressedDestinationCommand, NotFoundException, SESv2Client } from '@aws-sdk/client-sesv2'
import { awsClientConfig } from '../retry'
import type { OperatorConfig } from './stack-resources'

/**
 * Takes an address off the list that SES keeps for the account, so that it tries to deliver again.
 * @returns whether the list had the address
 */
export const removeFromSesList = async (EmailAddress: string, config: OperatorConfig): Promise<boolean> => {
  const client = new SESv2Client({ ...awsClientConfig, ...config })
  try {
    await client.send(new DeleteSuppressedDestinationCommand({ EmailAddress }))
    return true
  } catch (error) {
    if (error instanceof NotFoundException) return false
    throw error
  }
}
