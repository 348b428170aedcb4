import * as z from 'zod'
import type { CloudAssembly } from '../../template/cloud-assembly'
import type { ResolvedResource, ResolvedTemplate } from '../../template/resolved-template'
import type { FunctionDefinition } from './container'

const functionShape = z.object({
  Code: z.object({ S3Key: z.string() }),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
  Handler: z.string(),
  MemorySize: z.number().default(128),
  RecursiveLoop: z.enum(['Allow', 'Terminate']).default('Terminate'),
  Role: z.string(),
  Runtime: z.literal('nodejs24.x', 'only nodejs24.x has a emulator'),
  Timeout: z.number().default(3),
})

/** The access key of a function's containers: by it the AWS endpoint knows the caller. */
export const accessKeyOf = ({ id }: ResolvedResource): string => `LOCAL${id}`

/** A function of the template with what Lambda adds to its environment. */
export const readFunctionDefinition = (
  resource: ResolvedResource,
  { awsEnvironment }: ResolvedTemplate,
  assembly: CloudAssembly,
): FunctionDefinition => {
  const shape = functionShape.parse(resource.properties)
  return {
    name: resource.name,
    arn: resource.attribute('Arn'),
    roleArn: shape.Role,
    bundle: assembly.bundleFolder(shape.Code.S3Key),
    handler: shape.Handler,
    timeoutSeconds: shape.Timeout,
    memoryMb: shape.MemorySize,
    allowsLoops: shape.RecursiveLoop === 'Allow',
    environment: {
      ...shape.Environment.Variables,
      AWS_ACCESS_KEY_ID: accessKeyOf(resource),
      AWS_ENDPOINT_URL: awsEnvironment.urls.awsEndpoint,
      AWS_REGION: awsEnvironment.region,
      AWS_SECRET_ACCESS_KEY: 'local',
    },
  }
}
