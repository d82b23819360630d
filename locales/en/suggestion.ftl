### What reading suggests: said beside the form, a person decides

suggestion-says = The program suggests: { $parts }. Words that weighed: { $words }. You decide.
suggestion-kind = { $code ->
    [complaint] Complaint
    [question] Question
    [praise] Praise
    [suggestion] Suggestion
    [out_of_scope] Not about the hospital's service
    [spam] Promotion or spam
   *[other] { $code }
}

suggestion-unit = { $code ->
    [pendaftaran] registration
    [farmasi] pharmacy
    [igd] emergency
    [ambulans] ambulance
    [rawat_inap] inpatient care
    [rawat_jalan] outpatient care
    [laboratorium] laboratory
    [radiologi] radiology
    [keuangan] finance
    [bpjs] BPJS
    [parkir] parking
    [keamanan] security
    [gizi] nutrition
    [kebersihan] cleanliness
    [fasilitas] facilities
    [aplikasi] applications
    [vaksinasi] vaccination
    [rekam_medis] medical records
    [kamar_bersalin] delivery room
    [kamar_operasi] operating theatre
    [hemodialisis] haemodialysis
    [dokter] doctors
    [perawat] nurses
    [humas] public relations
   *[other] { $code }
}
