import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import type { ClinicFunction } from './clinic-function'

const listing = 'clinics'

/** The one table. Its index holds clinics only; its stream is what `follow-changes` reads. */
export class ClinicTable extends Construct {
  readonly table: Table

  constructor(scope: Construct, id: string, props: { lasting: boolean }) {
    super(scope, id)
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.lasting,
      removalPolicy: props.lasting ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    })
    this.table.addGlobalSecondaryIndex({
      indexName: listing,
      partitionKey: { name: 'listing', type: AttributeType.STRING },
      sortKey: { name: 'listedAt', type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    })
    new CfnOutput(this, 'TableName', { value: this.table.tableName })
  }

  /** Reads items alone and by clinic, writes them alone and in transactions. */
  grantUse(user: ClinicFunction): void {
    const actions = ['GetItem', 'Query', 'PutItem', 'UpdateItem'].map((verb) => `dynamodb:${verb}`)
    user.allow(actions, [this.table.tableArn])
  }

  /** Reads and writes items whose keys are known. */
  grantSettle(user: ClinicFunction): void {
    const actions = ['GetItem', 'PutItem', 'UpdateItem'].map((verb) => `dynamodb:${verb}`)
    user.allow(actions, [this.table.tableArn])
  }

  /** All clinics, by the index. */
  grantList(reader: ClinicFunction): void {
    reader.allow(['dynamodb:Query'], [`${this.table.tableArn}/index/${listing}`])
  }

  /** Removes items whose keys are known. */
  grantRemove(writer: ClinicFunction): void {
    writer.allow(['dynamodb:DeleteItem'], [this.table.tableArn])
  }
}
