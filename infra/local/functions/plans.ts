import * as z from 'zod'
import type { Assembly } from '../assembly'
import type { Resource, Stack } from '../stack'
import type { FunctionPlan } from './container'

const functionShape = z.object({
  Code: z.object({ S3Key: z.string() }),
  Environment: z.object({ Variables: z.record(z.string(), z.string()) }).default({ Variables: {} }),
  Handler: z.string(),
  MemorySize: z.number().default(128),
  Role: z.string(),
  Runtime: z.literal('nodejs24.x', 'only nodejs24.x has a local body'),
  Timeout: z.number().default(3),
})

/** The access key of a function's containers: by it the gate knows the caller. */
export const accessKeyOf = ({ id }: Resource): string => `HOUSE${id}`

/** A function of the template with what Lambda adds to its environment. */
export const planOf = (resource: Resource, { place }: Stack, assembly: Assembly): FunctionPlan => {
  const plan = functionShape.parse(resource.properties)
  return {
    name: resource.name,
    arn: resource.attribute('Arn'),
    roleArn: plan.Role,
    bundle: assembly.bundle(plan.Code.S3Key),
    handler: plan.Handler,
    timeoutSeconds: plan.Timeout,
    memoryMb: plan.MemorySize,
    environment: {
      ...plan.Environment.Variables,
      AWS_ACCESS_KEY_ID: accessKeyOf(resource),
      AWS_ENDPOINT_URL: place.urls.gate,
      AWS_REGION: place.region,
      AWS_SECRET_ACCESS_KEY: 'house',
    },
  }
}
