/** The source of a short plan of the made-up community that passes every gate with `approval-record.ts`, for tests. */
export const publishablePlan = `---
title: 桃源社区2027年楼道扶手维护专项工作计划
outline: special-plan
themes: [环境卫生]
issuer: { kind: 社区, name: 桃源社区 }
period: { kind: 年度, year: 2027 }
signoff: { org: 桃源社区居民委员会, date: 2026-11-12 }
state: draft
blocks:
  targets:
    - { name: 松动扶手修好率, op: ≥, value: 95, unit: "%", period: 年, base: 60, source: 物业服务企业 }
    - { name: 因扶手脱落受伤, op: 零发生, period: 年, source: 居委会副主任 }
  phases:
    - { name: 逐层摸查, start: 2027-03, end: 2027-04, tasks: [逐层摇一遍] }
    - { name: 修补复查, start: 2027-05, end: 2027-10, tasks: [修补, 复查] }
  activities:
    - { name: 扶手查看日, date: 2027-03-13, place: 各楼栋, audience: 住户, host: 楼栋长, count: 1 }
  responsibilities:
    - { task: 摸查扶手, lead: [楼栋长], support: [网格员], person: 楼栋长, deadline: 2027-04 }
  assessment:
    - { freq: 季, time: 季末月, mode: [现场], by: 社区居务监督委员会, result: [公布] }
---

上年老人下楼扶手脱落两次。<Slot name="community">桃源社区</Slot>制定<Slot name="year">2027</Slot>年维护计划。

## 宣传发动

楼栋长2月在门厅贴告示，写明扶手松了找谁报修、几天修好，老人多的单元当面再说一遍。

## 日常管理

每月第一个周六，楼栋长把扶手逐层摇一遍，松动的系上布条，三天内由物业服务企业修好。

<Targets />

时间这样排，楼栋长按表办。

<Phases />

<Activities />

<Responsibilities />

## 检查考核

每季度看一次现场，抽十个单元。

<Assessment />
`;
