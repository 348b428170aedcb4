import { RemovalPolicy } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import type { ClinicFunction } from './clinic-function'
import { acknowledgeFinding } from './nag-findings'

export interface ManagedSecretProps {
  /** The purpose of the secret; an operator reads this in the AWS console. */
  description: string
  /** The field of the JSON object that begins with 64 random letters and digits. */
  field: 'current' | 'token'
  /** Why it is not rotated automatically. */
  noRotationReason: string
  retainData: boolean
}

/** A secret as a JSON object, generated at the first deployment and never in the template. */
export class ManagedSecret extends Construct {
  readonly secret: Secret

  constructor(scope: Construct, id: string, props: ManagedSecretProps) {
    super(scope, id)
    this.secret = new Secret(this, 'Secret', {
      description: props.description,
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: props.field,
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: props.retainData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    })
    acknowledgeFinding(this.secret, 'AwsSolutions-SMG4', props.noRotationReason)
  }

  grantRead(reader: ClinicFunction): void {
    reader.allow(['secretsmanager:GetSecretValue'], [this.secret.secretArn])
  }
}
