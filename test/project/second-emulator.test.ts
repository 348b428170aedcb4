import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { describe, expect, it } from 'vitest'
import { readEmulatorEndpoint } from '../second-emulator/emulator-endpoint'
import { compareGaps, describedEmulators, parseKnownGaps, readKnownGaps } from '../second-emulator/known-gaps'
import { putTemplate } from '../second-emulator/put-template'

describe('npm run second-emulator', () => {
  it('says what to set when it has no endpoint', () => {
    for (const none of [undefined, ''])
      expect(() => readEmulatorEndpoint(none)).toThrow('AWS_ENDPOINT_URL is not set. Set it to')
    for (const wrong of ['localhost', 'moto:5000', 'ftp://127.0.0.1'])
      expect(() => readEmulatorEndpoint(wrong)).toThrow(`not "${wrong}"`)
  })

  it('refuses every address of AWS, and takes others', () => {
    for (const host of [
      'dynamodb.eu-west-1.amazonaws.com',
      'AMAZONAWS.com',
      'dynamodb.eu-west-1.amazonaws.com.',
      'sqs.cn-north-1.amazonaws.com.cn',
      'dynamodb.eu-west-1.api.aws',
      'sqs.eusc-de-east-1.amazonaws.eu',
    ])
      expect(() => readEmulatorEndpoint(`https://${host}/`), host).toThrow('is AWS itself')
    for (const host of ['127.0.0.1:5000', 'localhost.localstack.cloud:4566', 'amazonaws.com.example.org'])
      expect(readEmulatorEndpoint(`http://${host}/`)).toBe(`http://${host}`)
  })

  it('tells new gaps, and those that are gone, of what it tested', () => {
    const known = [
      { kind: 'resource', what: 'AWS::A', howOften: 'always' },
      { kind: 'promise', what: 'b', howOften: 'always' },
      { kind: 'promise', what: 'c', howOften: 'sometimes' },
      { kind: 'promise', what: 'not tested', howOften: 'always' },
    ] as const
    const tested = [
      { kind: 'resource', what: 'AWS::A', holds: true },
      { kind: 'promise', what: 'b', holds: false },
      { kind: 'promise', what: 'c', holds: true },
      { kind: 'promise', what: 'AWS::A', holds: false },
    ] as const
    const { added, gone } = compareGaps(tested, known)
    expect(added).toEqual([tested[3]])
    expect(gone).toEqual([known[0]])
  })

  it('reads the known gaps of each emulator, and names a line that is none', () => {
    for (const emulator of describedEmulators) expect(readKnownGaps(emulator).length).toBeGreaterThan(1)
    expect(() =>
      parseKnownGaps('heading\nresource\tA\talways\twhy\nresource\tA\toften\twhy\n', 'gaps'),
    ).toThrow('gaps:3: expected')
  })

  it('names the resource that is refused, puts the others without it, and leaves no stack', async () => {
    const { client, stacks } = cloudFormationThatRefuses('AWS::Odd', 'AWS::Silent')
    const resources = {
      user: {
        Type: 'AWS::User',
        Properties: { odd: { Ref: 'odd' }, silent: { 'Fn::GetAtt': ['silent', 'Arn'] } },
      },
      odd: { Type: 'AWS::Odd' },
      silent: { Type: 'AWS::Silent' },
      plain: { Type: 'AWS::Plain', DependsOn: 'odd' },
    }
    const outcomes = await putTemplate(client, resources, 'try')
    expect(outcomes.map(({ id, accepted, reason }) => [id, accepted, reason])).toEqual([
      ['odd', false, 'ValidationError: no AWS::Odd'],
      ['silent', false, 'its CloudFormation does not know the type'],
      ['user', true, ''],
      ['plain', true, ''],
    ])
    expect(stacks.size).toBe(0)
  })
})

/** @param refused the type that it refuses with words @param silent the type that it leaves out of the stack without any */
const cloudFormationThatRefuses = (refused: string, silent: string) => {
  const stacks = new Map<string, Record<string, { Type: string }>>()
  const send = async (command: { constructor: { name: string }; input: Record<string, string> }) => {
    const { StackName = '', TemplateBody = '' } = command.input
    const { name } = command.constructor
    if (name === 'CreateStackCommand') {
      const { Resources } = JSON.parse(TemplateBody)
      const types = Object.values<{ Type: string }>(Resources).map(({ Type }) => Type)
      if (types.includes(refused))
        throw Object.assign(new Error(`no ${refused}`), { name: 'ValidationError' })
      stacks.set(StackName, Resources)
    }
    if (name === 'DeleteStackCommand') stacks.delete(StackName)
    if (name === 'DescribeStacksCommand') return { Stacks: [{ StackStatus: 'CREATE_COMPLETE' }] }
    const listed = Object.entries(stacks.get(StackName) ?? {}).filter(([, { Type }]) => Type !== silent)
    return {
      StackResourceSummaries: listed.map(([id]) => ({ LogicalResourceId: id, PhysicalResourceId: id })),
    }
  }
  const client = Object.assign(new CloudFormationClient({ region: 'eu-central-1' }), { send })
  return { client, stacks }
}
