/** The modules that `knowledgePlugin()` makes from the checked sources. */
declare module 'virtual:narrow-water/lexicon' {
  const lexicon: import('../core/detect/lexicon').Lexicon;
  export default lexicon;
}
declare module 'virtual:narrow-water/lexicon-owners' {
  const owners: import('../core/detect/lexicon-pack').LexiconOwners;
  export default owners;
}
declare module 'virtual:narrow-water/lexicon-latin' {
  const forms: import('../core/detect/matcher-tables').PackedForms;
  export default forms;
}
declare module 'virtual:narrow-water/lexicon-east' {
  const forms: import('../core/detect/matcher-tables').PackedForms;
  export default forms;
}
declare module 'virtual:narrow-water/knowledge' {
  const knowledge: import('../core/knowledge/types').Knowledge;
  export default knowledge;
}
declare module 'virtual:narrow-water/knowledge/en' {
  const bundle: import('../core/knowledge/bundle-types').KnowledgeBundle;
  export default bundle;
}
declare module 'virtual:narrow-water/knowledge/ja' {
  const bundle: import('../core/knowledge/bundle-types').KnowledgeBundle;
  export default bundle;
}
declare module 'virtual:narrow-water/knowledge/zh-Hans' {
  const bundle: import('../core/knowledge/bundle-types').KnowledgeBundle;
  export default bundle;
}
declare module 'virtual:narrow-water/knowledge/zh-Hant' {
  const bundle: import('../core/knowledge/bundle-types').KnowledgeBundle;
  export default bundle;
}
declare module 'virtual:narrow-water/aspects' {
  const aspects: import('../core/knowledge/bundle-types').BundleAspect[];
  export default aspects;
}
declare module 'virtual:narrow-water/own-words' {
  const ownWords: string[];
  export default ownWords;
}
declare module 'virtual:narrow-water/page/en' {
  const knowledge: import('../core/knowledge/page-knowledge').PagePack;
  export default knowledge;
}
declare module 'virtual:narrow-water/record/en' {
  const record: import('../core/knowledge/page-knowledge').PageRecord;
  export default record;
}
declare module 'virtual:narrow-water/page/ja' {
  const knowledge: import('../core/knowledge/page-knowledge').PagePack;
  export default knowledge;
}
declare module 'virtual:narrow-water/record/ja' {
  const record: import('../core/knowledge/page-knowledge').PageRecord;
  export default record;
}
declare module 'virtual:narrow-water/page/zh-Hans' {
  const knowledge: import('../core/knowledge/page-knowledge').PagePack;
  export default knowledge;
}
declare module 'virtual:narrow-water/record/zh-Hans' {
  const record: import('../core/knowledge/page-knowledge').PageRecord;
  export default record;
}
declare module 'virtual:narrow-water/page/zh-Hant' {
  const knowledge: import('../core/knowledge/page-knowledge').PagePack;
  export default knowledge;
}
declare module 'virtual:narrow-water/record/zh-Hant' {
  const record: import('../core/knowledge/page-knowledge').PageRecord;
  export default record;
}
