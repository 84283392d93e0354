export { Approvals, type AskedApproval } from './application/approvals.service.js';
export { APPROVED_ACTS, type ApprovedAct, type ApprovedRequest } from './application/approved-act.js';
export type { ApprovalRow } from './persistence/approval.entity.js';
export { ApprovalsHttpModule, ApprovalsModule } from './approvals.module.js';
export { canonicalJson } from './domain/content-hash.js';
export { approvalEventTitles, approvalProblemTexts } from './http/problem-texts.js';
