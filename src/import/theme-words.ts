/** Words that speak of a theme, by its label; half-weight words are used in plans of every theme. */
interface ThemeWords {
  telling: readonly string[];
  common?: readonly string[];
}

export const themeWords: Readonly<Record<string, ThemeWords>> = {
  创建文明城市: { telling: ['文明城市'] },
  精神文明建设: { telling: ['精神文明'] },
  文明社区创建: { telling: ['文明社区', '社区文明'] },
  和谐社区: { telling: ['和谐社区', '社区和谐'] },
  智慧社区: { telling: ['智慧社区'], common: ['平台', '信息化'] },
  诚信建设: { telling: ['诚信', '征信', '守信'] },
  环境卫生: { telling: ['环境卫生', '爱国卫生', '垃圾分类'], common: ['卫生', '保洁', '垃圾'] },
  节能环保: { telling: ['环保', '节能', '减排', '低碳'] },
  除四害: { telling: ['四害', '灭鼠', '灭蚊', '蟑螂', '病媒'] },
  学习型社区: { telling: ['学习型'], common: ['学习'] },
  社区教育: { telling: ['社区教育', '社区学校'], common: ['课程', '培训'] },
  文明家庭: { telling: ['文明家庭', '好家风'], common: ['家庭'] },
  学雷锋志愿服务: { telling: ['学雷锋', '雷锋'], common: ['志愿服务', '志愿者'] },
  关爱儿童: { telling: ['关爱儿童', '留守儿童', '少年儿童'], common: ['儿童'] },
  乡村振兴: { telling: ['乡村振兴', '和美乡村', '新农村', '小康'] },
  心理健康: { telling: ['心理'] },
  平安社区: { telling: ['平安社区', '平安建设', '群防群治'], common: ['治安', '消防', '安全'] },
};
