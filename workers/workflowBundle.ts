/** The workflow code as one bundle, made at start from the sources that are read: Node and the bundler both take TypeScript. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { dataConverter } from '../adapters/dataConverter.ts';

/** `entry` is relative to this folder. */
export function bundleWorkflows(entry = '../workflows/index.ts'): Promise<WorkflowBundleWithSourceMap> {
  const { payloadConverterPath } = dataConverter();
  return bundleWorkflowCode({ logger: new DefaultLogger('WARN'), workflowsPath: fileURLToPath(new URL(entry, import.meta.url)), ...(payloadConverterPath !== undefined && { payloadConverterPath }) });
}
