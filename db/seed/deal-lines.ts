/** What people of the demo write. */
export const lines = {
  en: {
    caption: 'First the seeds, then the heat. The whole recipe is in the link.',
    thanks: 'Thank you. We will send the box on Sunday.',
    note: 'The label should be readable here.',
    changes: 'Please bring the box closer to the light.',
    complaint: 'The post carried no mark for a day.',
  },
  ar: {
    caption: 'ثلاث خطوات قبل النوم، والرابط في الوصف لمن يحب التفاصيل.',
    thanks: 'شكرًا لك. سنرسل العلبة يوم الأحد.',
    note: 'نحتاج أن يكون الملصق مقروءًا هنا.',
    changes: 'نرجو تقريب العلبة من الضوء.',
    complaint: 'بقي المنشور يومًا كاملًا دون وسم الإعلان.',
  },
  ru: {
    caption: 'Сначала тёплая вода, потом травы. Весь рецепт по ссылке.',
    thanks: 'Спасибо. Посылку отправим в воскресенье.',
    note: 'Здесь этикетка должна читаться.',
    changes: 'Пожалуйста, поднесите коробку ближе к свету.',
    complaint: 'Сутки пост стоял без пометки «реклама».',
  },
} as const
