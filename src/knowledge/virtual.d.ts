/** The modules that `knowledgePlugin()` makes from the checked sources. */
declare module 'virtual:narrow-water/lexicon' {
  const lexicon: import('../core/detect/lexicon').Lexicon;
  export default lexicon;
}
declare module 'virtual:narrow-water/knowledge' {
  const knowledge: import('../core/knowledge/types').Knowledge;
  export default knowledge;
}
declare module 'virtual:narrow-water/knowledge/en' {
  const bundle: import('../core/knowledge/types').KnowledgeBundle;
  export default bundle;
}
declare module 'virtual:narrow-water/knowledge/ja' {
  const bundle: import('../core/knowledge/types').KnowledgeBundle;
  export default bundle;
}
declare module 'virtual:narrow-water/knowledge/zh-Hans' {
  const bundle: import('../core/knowledge/types').KnowledgeBundle;
  export default bundle;
}
declare module 'virtual:narrow-water/knowledge/zh-Hant' {
  const bundle: import('../core/knowledge/types').KnowledgeBundle;
  export default bundle;
}
