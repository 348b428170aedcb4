import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Construct } from 'constructs'
import { clinicListIndex, tableLayout, watchIndex } from '../../shared/aws/dynamodb/table-layout'
import type { ClinicFunction } from './clinic-function'

/** The one table. One index lists clinics, one those with unfinished work; its stream is what `process-table-stream` reads. */
export class ClinicTable extends Construct {
  readonly table: Table

  constructor(scope: Construct, id: string, props: { retainData: boolean }) {
    super(scope, id)
    this.table = new Table(this, 'Table', {
      partitionKey: { name: tableLayout.partitionKey, type: AttributeType.STRING },
      sortKey: { name: tableLayout.sortKey, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      // Visitors' counts, ended sessions, drafts of imports and finished erasures carry it.
      timeToLiveAttribute: tableLayout.timeToLive,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.retainData,
      removalPolicy: props.retainData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    })
    this.table.addGlobalSecondaryIndex({
      indexName: clinicListIndex.name,
      partitionKey: { name: clinicListIndex.partitionKey, type: AttributeType.STRING },
      sortKey: { name: clinicListIndex.sortKey, type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    })
    this.table.addGlobalSecondaryIndex({
      indexName: watchIndex.name,
      partitionKey: { name: watchIndex.partitionKey, type: AttributeType.STRING },
      sortKey: { name: watchIndex.sortKey, type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    })
    new CfnOutput(this, 'TableName', { value: this.table.tableName })
  }

  /** Reads items alone, several at once and by clinic, writes them alone and in transactions. */
  grantReadWrite(user: ClinicFunction): void {
    const actions = ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'].map(
      (verb) => `dynamodb:${verb}`,
    )
    user.allow(actions, [this.table.tableArn])
  }

  /** Writes many items at once. */
  grantBatchWrite(writer: ClinicFunction): void {
    writer.allow(['dynamodb:BatchWriteItem'], [this.table.tableArn])
  }

  /** Reads and writes items whose keys are known. */
  grantReadWriteItem(user: ClinicFunction): void {
    const actions = ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'].map((verb) => `dynamodb:${verb}`)
    user.allow(actions, [this.table.tableArn])
  }

  /** Reads items whose keys are known. */
  grantReadItem(reader: ClinicFunction): void {
    reader.allow(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], [this.table.tableArn])
  }

  /** All clinics, by the index. */
  grantListClinics(reader: ClinicFunction): void {
    reader.allow(['dynamodb:Query'], [`${this.table.tableArn}/index/${clinicListIndex.name}`])
  }

  /** The clinics with unfinished work, by the index. */
  grantListWatchedClinics(reader: ClinicFunction): void {
    reader.allow(['dynamodb:Query'], [`${this.table.tableArn}/index/${watchIndex.name}`])
  }

  /** Removes items whose keys are known. */
  grantDelete(writer: ClinicFunction): void {
    writer.allow(['dynamodb:DeleteItem'], [this.table.tableArn])
  }
}
