import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

type Json = Record<string, unknown>

/**
 * Available to every source: `call(service, target, body)` of the endpoint, and the items it wrote by `put(id, more)`.
 */
const prelude = `
const { AWS_ACCESS_KEY_ID: key, AWS_ENDPOINT_URL: endpoint } = process.env
const call = async (service, target, body) => {
  const authorization = 'AWS4-HMAC-SHA256 Credential=' + key + '/20260101/eu/' + service + '/aws4_request'
  const trace = { 'x-amzn-trace-id': process.env._X_AMZN_TRACE_ID }
  const headers = { authorization, ...trace, 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.0' }
  const answer = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(body) })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return JSON.parse(text)
}
const put = (id, more = {}) =>
  call('dynamodb', 'DynamoDB_20120810.PutItem', { TableName: process.env.TABLE, Item: { id: { S: id }, ...more } })
const scan = async () =>
  (await call('dynamodb', 'DynamoDB_20120810.Scan', { TableName: process.env.TABLE })).Items
const send = (body) => call('sqs', 'AmazonSQS.SendMessage', { QueueUrl: process.env.QUEUE, MessageBody: body })
`

export interface TinyFunction {
  /** The body of \`async (event, context) => {...}\`. */
  source: string
  timeout?: number
  recursiveLoop?: 'Allow' | 'Terminate'
  reservedConcurrency?: number
  statements?: Json[]
}

/** A function of the tiny template with its role; it knows the table and the queue. */
const functionResources = (
  id: string,
  { statements, timeout = 5, recursiveLoop, reservedConcurrency }: TinyFunction,
): Json => ({
  [`${id}Role`]: { Type: 'AWS::IAM::Role', Properties: {} },
  [`${id}Policy`]: {
    Type: 'AWS::IAM::Policy',
    Properties: {
      Roles: [{ Ref: `${id}Role` }],
      PolicyDocument: { Statement: statements ?? [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
    },
  },
  [`${id}Function`]: {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Code: { S3Key: `${id}.zip` },
      Environment: { Variables: { TABLE: { Ref: 'Table' }, QUEUE: { Ref: 'Queue' } } },
      Handler: 'index.handler',
      Role: { 'Fn::GetAtt': [`${id}Role`, 'Arn'] },
      Runtime: 'nodejs24.x',
      Timeout: timeout,
      ...(recursiveLoop && { RecursiveLoop: recursiveLoop }),
      ...(reservedConcurrency !== undefined && { ReservedConcurrentExecutions: reservedConcurrency }),
    },
  },
})

const common: Json = {
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
  },
  DeadLetters: { Type: 'AWS::SQS::Queue', Properties: {} },
  Queue: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      VisibilityTimeout: 60,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['DeadLetters', 'Arn'] }, maxReceiveCount: 3 },
    },
  },
}

/**
 * A cloud assembly as `cdk synth` leaves it, with a table, a queue and its dead letters; removed after the test.
 * @param functions by logical id without its end `Function`
 * @returns its folder
 */
export const tinyAssembly = (functions: Record<string, TinyFunction>, resources: Json = {}): string => {
  const folder = mkdtempSync(join(tmpdir(), 'clinics-tiny-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const write = (file: string, content: object): void =>
    writeFileSync(join(folder, file), JSON.stringify(content))
  const files: Json = {}
  for (const [id, { source }] of Object.entries(functions)) {
    mkdirSync(join(folder, id))
    const bundle = `${prelude}\nexport const handler = async (event, context) => {${source}}`
    writeFileSync(join(folder, id, 'index.mjs'), bundle)
    files[id] = { source: { path: id } }
  }
  const own = Object.entries(functions).map(([id, plan]) => functionResources(id, plan))
  write('tiny.template.json', { Resources: Object.assign({}, common, ...own, resources) })
  write('tiny.assets.json', { files })
  write('manifest.json', {
    artifacts: {
      tiny: { type: 'aws:cloudformation:stack', properties: { templateFile: 'tiny.template.json' } },
    },
  })
  return folder
}

/** The function works on the tiny queue. */
export const consumesQueue = (id: string, more: Json = {}): Json => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: { 'Fn::GetAtt': ['Queue', 'Arn'] },
    FunctionName: { Ref: `${id}Function` },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ...more,
  },
})

/** The function follows the tiny table. */
export const consumesTableStream = (id: string, more: Json = {}): Json => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
    FunctionName: { Ref: `${id}Function` },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    StartingPosition: 'TRIM_HORIZON',
    ...more,
  },
})

/** EventBridge starts the function every five minutes. */
export const startsEveryFiveMinutes = (id: string): Json => ({
  Tick: {
    Type: 'AWS::Events::Rule',
    Properties: {
      ScheduleExpression: 'rate(5 minutes)',
      Targets: [{ Arn: { 'Fn::GetAtt': [`${id}Function`, 'Arn'] }, Id: 'Target0' }],
    },
  },
  TickPermission: {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      Action: 'lambda:InvokeFunction',
      FunctionName: { 'Fn::GetAtt': [`${id}Function`, 'Arn'] },
      Principal: 'events.amazonaws.com',
      SourceArn: { 'Fn::GetAtt': ['Tick', 'Arn'] },
    },
  },
})
