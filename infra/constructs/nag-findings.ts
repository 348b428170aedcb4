import { Stack, Validations } from 'aws-cdk-lib'
import type { Construct } from 'constructs'

/**
 * Explains to cdk-nag why a policy below `scope` holds a resource with `*`.
 * @param resource as written in the policy; the finding is named after it
 */
export const acknowledgeWildcard = (scope: Construct, resource: string, reason: string): void =>
  acknowledgeFinding(
    scope,
    `AwsSolutions-IAM5[Resource::${nagSpelling(Stack.of(scope).resolve(resource))}]`,
    reason,
  )

/** Explains to cdk-nag why a finding below `scope` stays. */
export const acknowledgeFinding = (scope: Construct, id: string, reason: string): void =>
  Validations.of(scope).acknowledge({ id, reason })

/** A reference in cdk-nag's own spelling: `arn:aws:sqs:<AWS::Region>:...`. */
const nagSpelling = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value)
  if ('Ref' in value) return `<${value.Ref}>`
  if ('Fn::GetAtt' in value) return `<${(value['Fn::GetAtt'] as string[]).join('.')}>`
  if ('Fn::Join' in value) {
    const [delimiter, parts] = value['Fn::Join'] as [string, unknown[]]
    return parts.map(nagSpelling).join(delimiter)
  }
  throw new Error(`cdk-nag's spelling of ${JSON.stringify(value)} is not known here`)
}
