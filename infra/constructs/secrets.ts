import { RemovalPolicy } from 'aws-cdk-lib'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge'
import type { ClinicFunction } from './clinic-function'

export interface HouseSecretProps {
  /** What it is for; an operator reads this in the AWS console. */
  description: string
  /** The field of the JSON object that begins with 64 random letters and digits. */
  field: 'current' | 'token'
  /** Why nothing rotates it by itself. */
  fixedBecause: string
  lasting: boolean
}

/** A secret as a JSON object, made at the first deployment and never in the template. */
export class HouseSecret extends Construct {
  readonly secret: Secret

  constructor(scope: Construct, id: string, props: HouseSecretProps) {
    super(scope, id)
    this.secret = new Secret(this, 'Secret', {
      description: props.description,
      generateSecretString: {
        secretStringTemplate: '{}',
        generateStringKey: props.field,
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: props.lasting ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    acknowledge(this.secret, 'AwsSolutions-SMG4', props.fixedBecause)
  }

  grantRead(reader: ClinicFunction): void {
    reader.allow(['secretsmanager:GetSecretValue'], [this.secret.secretArn])
  }
}
