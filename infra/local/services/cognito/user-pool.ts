import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { AwsError, jsonResponse, toAwsError } from '../../protocol/aws-error'
import type { AwsRequest, AwsResponse, AwsService } from '../../protocol/aws-service'
import type { ResolvedTemplate } from '../../template/resolved-template'
import { type SamplePerson, samplePeople } from './sample-people'

interface PoolUser {
  attributes: Record<string, string>
  isEnabled: boolean
  status: 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD'
  groups: string[]
}

export interface UserPoolEmulator extends Pick<AwsService, 'handle'> {
  /** Who may sign in now. */
  people(): SamplePerson[]
}

/** Cognito lists at most this many users a page. */
const PAGE_SIZE = 60
const TYPE = 'application/x-amz-json-1.1'

const parametersShape = z.object({
  UserPoolId: z.string(),
  Username: z.string().default(''),
  GroupName: z.string().default(''),
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  PaginationToken: z.string().optional(),
})
type PoolParameters = z.output<typeof parametersShape>

/**
 * The template's user pool with what an operator does to accounts, in memory. It begins with the sample people. Mails
 * of Cognito, passwords and second factors are not emulated: whose account is enabled signs in by a button.
 */
export const createUserPool = (template: ResolvedTemplate): UserPoolEmulator => {
  const poolIds = template.resourcesOfType('AWS::Cognito::UserPool').map(({ ref }) => ref)
  const groupNames = template.resourcesOfType('AWS::Cognito::UserPoolGroup').map(({ name }) => name)
  const users = new Map<string, PoolUser>(samplePeople.map((person) => [person.id, toPoolUser(person)]))
  const findByName = (name: string) =>
    [...users].find(([id, { attributes }]) => id === name || isSameAddress(attributes.email, name))
  const find = (name: string): PoolUser => {
    const [, user] = findByName(name) ?? []
    if (!user) throw new AwsError('UserNotFoundException', 'User does not exist.')
    return user
  }

  const operations: Record<string, (parameters: PoolParameters) => object> = {
    ListUsers: ({ PaginationToken }) => {
      const begin = Number(PaginationToken ?? 0)
      const page = [...users].slice(begin, begin + PAGE_SIZE).map(([id, user]) => toUserType(id, user))
      const next = begin + PAGE_SIZE
      return { Users: page, ...(next < users.size && { PaginationToken: String(next) }) }
    },
    AdminListGroupsForUser: ({ Username }) => ({
      Groups: find(Username).groups.map((GroupName) => ({ GroupName })),
    }),
    AdminCreateUser: ({ Username, UserAttributes }) => {
      if (findByName(Username))
        throw new AwsError('UsernameExistsException', 'An account with the given email already exists.')
      const id = randomUUID()
      const attributes = Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]))
      const user = {
        attributes: { email: Username, ...attributes, sub: id },
        isEnabled: true,
        status: 'FORCE_CHANGE_PASSWORD' as const,
        groups: [],
      }
      users.set(id, user)
      return { User: toUserType(id, user) }
    },
    AdminAddUserToGroup: ({ Username, GroupName }) => {
      const user = find(Username)
      if (!groupNames.includes(GroupName)) throw new AwsError('ResourceNotFoundException', 'Group not found.')
      if (!user.groups.includes(GroupName)) user.groups.push(GroupName)
      return {}
    },
    AdminDisableUser: ({ Username }) => {
      find(Username).isEnabled = false
      return {}
    },
    AdminDeleteUser: ({ Username }) => {
      const [id = ''] = findByName(Username) ?? []
      if (!users.delete(id)) throw new AwsError('UserNotFoundException', 'User does not exist.')
      return {}
    },
  }

  return {
    handle: async ({ headers, body }: AwsRequest): Promise<AwsResponse> => {
      try {
        const name = (headers['x-amz-target'] ?? '').replace('AWSCognitoIdentityProviderService.', '')
        const operation = operations[name]
        if (!operation)
          throw new AwsError('InvalidParameterException', `The local stack has no Cognito ${name}.`)
        const parameters = parametersShape.parse(JSON.parse(body.toString()))
        if (!poolIds.includes(parameters.UserPoolId))
          throw new AwsError(
            'ResourceNotFoundException',
            `User pool ${parameters.UserPoolId} does not exist.`,
          )
        return jsonResponse(operation(parameters), 200, TYPE)
      } catch (thrown) {
        const { code, message, status } = toAwsError(thrown)
        return jsonResponse({ __type: code, message }, status, TYPE)
      }
    },
    people: () =>
      [...users].filter(([, { isEnabled }]) => isEnabled).map(([id, user]) => toSamplePerson(id, user)),
  }
}

const isSameAddress = (one = '', other: string): boolean => one.toLowerCase() === other.toLowerCase()

const toPoolUser = ({ id, name, email, groups }: SamplePerson): PoolUser => ({
  attributes: { email, email_verified: 'true', name, sub: id },
  isEnabled: true,
  status: 'CONFIRMED',
  groups: [...groups],
})

const toSamplePerson = (id: string, { attributes, groups }: PoolUser): SamplePerson => {
  const email = attributes.email ?? ''
  return {
    id,
    name: attributes.name ?? email,
    email,
    groups,
    about: samplePeople.find((person) => person.id === id)?.about ?? (groups.join(', ') || 'in no group'),
  }
}

const toUserType = (id: string, { attributes, isEnabled, status }: PoolUser) => ({
  Username: id,
  Attributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  Enabled: isEnabled,
  UserStatus: status,
})
