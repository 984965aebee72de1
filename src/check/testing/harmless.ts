/** Made-up lines with what only looks like private data: codes, office telephones, numbers of projects and documents, amounts, dates. */
import { Random } from './random.ts';

const kinds: readonly ((random: Random) => string)[] = [
  (random) =>
    `统一社会信用代码：${random.pick(['91', '92', '52', '12', '11'])}${random.digits(6)}MA${random.digits(7)}${random.pick([...'ABCDXY'])}。`,
  (random) =>
    `办公电话：0${random.digits(2)}${random.pick(['-', '－', ' ', '—'])}${1 + random.below(8)}${random.digits(7)}。`,
  (random) => `咨询电话${2 + random.below(7)}${random.digits(6)}，服务热线12345、96${random.digits(3)}。`,
  (random) =>
    `项目编号：20${20 + random.below(9)}-${random.digits(6)}-${random.digits(2)}-01-${random.digits(6)}。`,
  (random) =>
    `按照青街办〔20${20 + random.below(9)}〕${1 + random.below(200)}号文件，预算${random.digits(2)}${random.digits(3)}.${random.digits(2)}元。`,
  (random) =>
    `总投资1${3 + random.below(7)}${random.digits(9)}元，其中财政拨付${1 + random.below(9)},${random.digits(3)},${random.digits(3)}.00元。`,
  (random) =>
    `20${20 + random.below(9)}年${1 + random.below(12)}月${1 + random.below(28)}日至${1 + random.below(12)}月底，上午8:30-11:30、下午14:00-17:30。`,
  (random) =>
    `全社区${1 + random.below(90)}栋${1000 + random.below(8000)}户，其中${1 + random.below(30)}号楼${100 + random.below(200)}户。`,
  (random) =>
    `${1 + random.below(30)}号楼、${1 + random.below(30)}号楼和${1 + random.below(9)}单元的扶手年内修好，门牌更换${100 + random.below(300)}块。`,
  (random) =>
    `三年分别为1${3 + random.below(7)}${random.below(10)} ${1000 + random.below(9000)} ${1000 + random.below(9000)} ${1000 + random.below(9000)}人次。`,
  (random) => `合同编号HT20${random.digits(12)}，档案号20${20 + random.below(9)}${random.digits(10)}。`,
  (random) => `意见箱${random.pick(['office', 'service'])}@example.gov.cn，或关注微信公众号“桃源社区”。`,
  (random) =>
    `地点在社区党群服务中心${1 + random.below(3)}号楼${1 + random.below(4)}0${1 + random.below(9)}室。`,
  (random) =>
    `20${10 + random.below(15)}年${1 + random.below(12)}月1日以后出生的儿童，分${2 + random.below(5)}批登记。`,
  (random) =>
    `第${1 + random.below(9)}条第${1 + random.below(9)}款，GB/T 9704-2012，ISBN 978-7-${random.digits(4)}-${random.digits(4)}-${random.digits(1)}。`,
  (random) =>
    `${random.pick(['网格员', '楼栋长', '志愿者', '党员'])}${random.pick(['应当每周巡查', '安排在周末上门', '和物业一起核对', '负责登记', '向居民通报'])}，${random.pick(['社区党委书记', '儿童主任', '社区民警', '网格长'])}牵头。`,
  (random) =>
    `责任人：${random.pick(['安全员', '计生员', '文书', '社工', '物业服务企业项目负责人', '居委会副主任', '包片民警'])}。`,
];

/** @param seed the same seed gives the same line */
export function harmlessLines(seed: number): string {
  const random = new Random(seed);
  return random.pick(kinds)(random);
}
