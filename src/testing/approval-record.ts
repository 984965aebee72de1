/** A complete approval record of the made-up community, for tests. */
import { approvalRecordSchema } from '../plan/approval.ts';

export const approvalRecord = approvalRecordSchema.parse({
  body: '居民代表会议',
  meeting: '2026年第四次居民代表会议',
  date: '2026-11-10',
  votes: { present: 52, agree: 49 },
  reviews: [
    { step: '初审', role: '社区居委会副主任', date: '2026-11-03' },
    { step: '复审', role: '社区党委书记', date: '2026-11-06' },
    { step: '终审', role: '街道分管副主任', date: '2026-11-12' },
  ],
  contact: { office: '桃源社区居民委员会', phone: '0000-0000000' },
  header: {
    index: 'TY-2027-001',
    subject: '年度工作计划',
    publisher: '桃源社区居民委员会',
    published: '2026-11-16',
    disclosure: '居务公开',
    scope: '本社区全体居民',
  },
});
