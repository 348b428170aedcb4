import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  CognitoIdentityProviderClient,
  paginateAdminListGroupsForUser,
  paginateListUsers,
  type UserType,
} from '@aws-sdk/client-cognito-identity-provider'
import type { StaffAccount } from '../../domain/access/staff-account'
import type { StaffAccounts } from '../../ports/staff-accounts'
import { awsClientConfig } from '../retry'
import { type OperatorConfig, readStackResources } from './stack-resources'

/** Attributes that a pool makes itself and refuses from others. */
const madeByPool = (name: string): boolean => name === 'sub' || name === 'identities'

/** The Cognito pool of a stage; null when its staff sign in at another provider. */
export const openStaffPool = async (
  stage: string,
  config: OperatorConfig = {},
): Promise<StaffAccounts | null> => {
  const resources = await readStackResources(stage, config)
  const UserPoolId = resources.find(({ type }) => type === 'AWS::Cognito::UserPool')?.physicalId
  if (UserPoolId === undefined) return null
  const client = new CognitoIdentityProviderClient({ ...awsClientConfig, ...config })

  const readGroups = async (Username: string): Promise<string[]> => {
    const groups: string[] = []
    for await (const page of paginateAdminListGroupsForUser({ client }, { UserPoolId, Username }))
      groups.push(...(page.Groups ?? []).map(({ GroupName = '' }) => GroupName))
    return groups.toSorted()
  }

  return {
    listAccounts: async () => {
      const accounts: StaffAccount[] = []
      for await (const { Users = [] } of paginateListUsers({ client }, { UserPoolId }))
        for (const user of Users)
          accounts.push({ ...toStaffAccount(user), groups: await readGroups(user.Username ?? '') })
      return accounts
    },
    createAccount: async ({ email, attributes, isEnabled }) => {
      await client.send(
        new AdminCreateUserCommand({
          UserPoolId,
          Username: email,
          UserAttributes: Object.entries(attributes)
            .filter(([name]) => !madeByPool(name))
            .map(([Name, Value]) => ({ Name, Value })),
          ...(isEnabled ? { DesiredDeliveryMediums: ['EMAIL'] } : { MessageAction: 'SUPPRESS' }),
        }),
      )
    },
    addToGroup: async (Username, GroupName) => {
      await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }))
    },
    disableAccount: async (Username) => {
      await client.send(new AdminDisableUserCommand({ UserPoolId, Username }))
    },
  }
}

const toStaffAccount = ({
  Username,
  Attributes = [],
  Enabled = false,
  UserStatus,
}: UserType): Omit<StaffAccount, 'groups'> => {
  const attributes = Object.fromEntries(
    Attributes.flatMap(({ Name, Value }) =>
      Name !== undefined && Value !== undefined && !madeByPool(Name) ? [[Name, Value]] : [],
    ),
  )
  const { email } = attributes
  if (email === undefined) throw new Error(`the account ${Username} has no e-mail address`)
  return { email, attributes, isEnabled: Enabled, hasSignedIn: UserStatus !== 'FORCE_CHANGE_PASSWORD' }
}
